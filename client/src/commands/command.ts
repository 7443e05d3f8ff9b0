import { commands, l10n, window, type Disposable } from 'vscode';
import type { Analyses } from '../captures/analyses';
import type { Detector } from '../captures/detector';
import type { ArticleProvider } from '../article/provider';
import type { Server } from '../server/server';

/** What commands work with. */
export interface Lens {
  readonly server: Server;
  readonly detector: Detector;
  readonly analyses: Analyses;
  readonly articles: ArticleProvider;
}

/** One command: its identifier in the manifest, and what it does. */
export interface Command {
  readonly id: string;
  readonly run: (lens: Lens) => Promise<void> | void;
}

export function registerCommand(lens: Lens, { id, run }: Command): Disposable {
  return commands.registerCommand(id, () => run(lens));
}

/** Says in the status bar what a command did or why it could not; gone after a while, and never in the way. */
export function tell(message: string, milliseconds = 6000): void {
  window.setStatusBarMessage(message, milliseconds);
}

/** Said where a command needs a capture and the active editor shows none. */
export function noCapture(): void {
  tell(l10n.t('The active editor shows no capture.'));
}
