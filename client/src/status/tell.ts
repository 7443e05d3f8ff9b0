import { l10n, window } from 'vscode';
import { withoutIcons } from '../text/shown';

/** Says in the status bar what a command did or why it could not; gone after a while, and never in the way. */
export function tell(message: string, milliseconds = 6000): void {
  window.setStatusBarMessage(withoutIcons(message), milliseconds);
}

/** Said where a command needs a capture and the active editor shows none. */
export function noCapture(): void {
  tell(l10n.t('The active editor shows no capture.'));
}

/** Said where a command needs an analysis and there is none yet. */
export function notAnalysed(): void {
  tell(l10n.t('This capture has not been analysed yet.'));
}
