import { t } from '@vscode/l10n';
import { render } from '../render';
import type { Finding } from '../rules/finding';
import { percent } from './labels';
import type { Card } from './markdown';

/**
 * What a finding's diagnostic does not say: what would change it, and how sure it is. Its message and reason are left to the
 * diagnostic, which an editor shows in the same place.
 */
export function findingCard({ wouldChange, confidence, rule }: Finding): Card {
  return {
    title: t('What would change this finding ({0})', rule),
    lines: [render(wouldChange)],
    items: [t('Confidence: {0}', percent(confidence))],
  };
}
