import { l10n } from 'vscode';
import type { Surveyed } from '../../../server/src/lsp/protocol';
import type { ReviewState } from './order';

/** The words of the Captures view that are not the server's. */
export interface CaptureWords {
  readonly state: Readonly<Record<ReviewState, string>>;
  readonly unreadable: string;
  open(count: number): string;
  /** Open findings by severity; empty without any. */
  found(open: Surveyed['open']): string;
  accepted(count: number): string;
  decisions(count: number): string;
}

export function captureWords(): CaptureWords {
  return {
    state: {
      unreadable: l10n.t('Could not be read'),
      untouched: l10n.t('Not reviewed yet'),
      'in-review': l10n.t('In review'),
      done: l10n.t('No open findings'),
    },
    unreadable: l10n.t('could not be read'),
    open: (count) => (count === 1 ? l10n.t('1 open finding') : l10n.t('{0} open findings', count)),
    found: ({ error, warning, information, hint }) =>
      [
        error > 0 ? l10n.t('Errors: {0}', error) : '',
        warning > 0 ? l10n.t('Warnings: {0}', warning) : '',
        information > 0 ? l10n.t('Information: {0}', information) : '',
        hint > 0 ? l10n.t('Hints: {0}', hint) : '',
      ]
        .filter(Boolean)
        .join(', '),
    accepted: (count) => l10n.t('Accepted: {0}', count),
    decisions: (count) => l10n.t('Decisions: {0}', count),
  };
}
