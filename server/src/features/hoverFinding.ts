import { t } from '@vscode/l10n';
import { render } from '../render';
import type { Accepted, Finding } from '../rules/finding';
import { percent } from './labels';
import type { Card } from './markdown';

/**
 * What a finding's diagnostic does not say: what would change it, and how sure it is. Its message and reason are left to the
 * diagnostic, which an editor shows in the same place.
 */
export function findingCard(finding: Finding): Card {
  const { wouldChange, confidence, rule } = finding;
  if (finding.accepted) return acceptedCard(finding, finding.accepted);
  return {
    title: t('What would change this finding ({0})', rule),
    lines: [render(wouldChange)],
    items: [t('Confidence: {0}', percent(confidence))],
  };
}

/** An accepted finding has no diagnostic: what it says stands here, with who accepted it and why. */
function acceptedCard({ message, because, rule }: Finding, { by, reason, at }: Accepted): Card {
  return {
    title: t('Accepted finding ({0})', rule),
    lines: [render(message), render(because)],
    items: [
      at === '' ? t('Accepted by {0}', by) : t('Accepted by {0} on {1}', by, at.slice(0, 10)),
      ...(reason === '' ? [] : [reason]),
    ],
  };
}
