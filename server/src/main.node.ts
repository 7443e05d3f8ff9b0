import { userInfo } from 'node:os';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './files/filePort.node';
import { startServer } from './server';

// Transport by argument: --stdio, --node-ipc, --socket=PORT.
startServer(createConnection(ProposedFeatures.all), { files: nodeFiles, user });

/** The name of the account; null for one that has none, as in some containers. */
function user(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
