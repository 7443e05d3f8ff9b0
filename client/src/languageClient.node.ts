import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { CreateClient } from './server/server';
import { section } from './names';

/** Makes the client of the Node server: the one platform-specific part of the extension. */
export function nodeClient(context: ExtensionContext): CreateClient {
  const module = context.asAbsolutePath('dist/server/main.node.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return (options) => new LanguageClient(section, 'Provenance Lens', { run, debug }, options);
}
