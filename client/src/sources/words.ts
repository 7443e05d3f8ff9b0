import { l10n } from 'vscode';
import type { Zone } from '../../../server/src/lsp/protocol';

/** The words of the Sources view that are not the server's. */
export interface SourceWords {
  readonly zone: Readonly<Record<Zone, string>>;
  line(line: number): string;
  statements(count: number): string;
  introduced(line: string): string;
}

export function sourceWords(): SourceWords {
  return {
    zone: {
      article: l10n.t('Article'),
      comments: l10n.t('Comments'),
      boilerplate: l10n.t('Boilerplate'),
    },
    line: (line) => l10n.t('Line {0}', line),
    statements: (count) => (count === 1 ? l10n.t('1 statement') : l10n.t('{0} statements', count)),
    introduced: (line) => l10n.t('First mention: {0}', line),
  };
}
