import type { ExtensionContext } from 'vscode';
import { webClient } from './languageClient.web';
import type { Server } from './server/server';
import { start } from './start';

let server: Server | undefined;

export function activate(context: ExtensionContext): void {
  server = start(context, webClient(context));
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
