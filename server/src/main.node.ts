import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './files/filePort.node';
import { startServer } from './server';

// Transport by argument: --stdio, --node-ipc, --socket=PORT.
startServer(createConnection(ProposedFeatures.all), { files: nodeFiles, user, ...ruleReference() });

/** It lies in `dist/`, as the command line does; the server alone lies a folder deeper. */
function ruleReference(): { ruleReference?: string } {
  const file = ['rules.md', '../rules.md']
    .map((name) => join(__dirname, name))
    .find((each) => existsSync(each));
  return file === undefined ? {} : { ruleReference: pathToFileURL(file).href };
}

/** The name of the account; null for one that has none, as in some containers. */
function user(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
