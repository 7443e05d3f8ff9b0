import { t } from '@vscode/l10n';
import { render } from '../render';
import type { Finding } from '../rules/finding';
import { percent } from './labels';
import type { Card } from './markdown';

/** A finding: what it says, why, and what would change it. */
export function findingCard({ message, because, wouldChange, confidence, rule }: Finding): Card {
  return {
    title: render(message),
    lines: [render(because)],
    items: [
      t('What would change it: {0}', render(wouldChange)),
      t('Confidence: {0}', percent(confidence)),
      t('Rule: {0}', rule),
    ],
  };
}
