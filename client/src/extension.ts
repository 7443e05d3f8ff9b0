import type { ExtensionContext } from 'vscode';
import { nodeClient } from './languageClient.node';
import type { Server } from './server/server';
import { start } from './start';

let server: Server | undefined;

export function activate(context: ExtensionContext): void {
  server = start(context, nodeClient(context));
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
