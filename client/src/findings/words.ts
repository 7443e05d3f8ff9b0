import { l10n } from 'vscode';
import type { FindingItem } from '../../../server/src/lsp/protocol';

type Severity = FindingItem['severity'];

/** The words of the Findings view that are not the server's. */
export interface FindingWords {
  /** Of many. */
  readonly severity: Readonly<Record<Severity, string>>;
  /** Of one. */
  readonly oneOf: Readonly<Record<Severity, string>>;
  readonly accepted: string;
  line(line: number): string;
  acceptedBy(by: string, reason: string): string;
  open(count: number): string;
}

export function findingWords(): FindingWords {
  return {
    severity: {
      error: l10n.t('Errors'),
      warning: l10n.t('Warnings'),
      information: l10n.t('Information'),
      hint: l10n.t('Hints'),
    },
    oneOf: {
      error: l10n.t('Error'),
      warning: l10n.t('Warning'),
      information: l10n.t('Information'),
      hint: l10n.t('Hint'),
    },
    accepted: l10n.t('Accepted'),
    line: (line) => l10n.t('Line {0}', line),
    acceptedBy: (by, reason) => (reason ? l10n.t('{0}: {1}', by, reason) : by),
    open: (count) => (count === 1 ? l10n.t('1 open finding') : l10n.t('{0} open findings', count)),
  };
}
