import { t } from '@vscode/l10n';
import type { Attribution, Capture, Sentence, Span } from '../core/model';
import { kindLabel, percent, polarityLabel, quotationLabel, verdictLabel } from './labels';
import type { Card } from './markdown';
import { excerpt } from './words';

/** A sentence: its step on the ladder, and how much of it could be checked. */
export function sentenceCard({ verdict, checkable }: Sentence): Card {
  return {
    title: verdictLabel(verdict),
    lines: verdict === 'not-a-claim' ? [] : [t('How much of it could be checked: {0}', percent(checkable))],
  };
}

/** A statement: who is given for it, with which words, who that is, and through whom it came. */
export function attributionCard(capture: Capture, attribution: Attribution): Card {
  const { source, cue, quotation, polarity, confidence } = attribution;
  const words = (spans: readonly Span[]): string =>
    excerpt(spans.map((span) => capture.text.slice(...span)).join(' … '));
  const said = polarityLabel(polarity);
  const items = [
    ...(cue.spans.length ? [t('Words that say so: {0}', words(cue.spans))] : []),
    said === null ? quotationLabel(quotation) : `${quotationLabel(quotation)}, ${said}`,
    ...(source?.resolved ? [t('Who that is: {0}', excerpt(source.resolved))] : []),
    ...(source?.introduced ? [t('Introduced as: {0}', words([source.introduced]))] : []),
    ...(source?.via.length ? [t('Through: {0}', source.via.map((hop) => excerpt(hop)).join(' → '))] : []),
    t('Confidence: {0}', percent(confidence)),
  ];
  return {
    title: source
      ? t('Source: {0} ({1})', excerpt(source.text), kindLabel(source.kind))
      : t('Source: none given'),
    lines: [],
    items,
  };
}
