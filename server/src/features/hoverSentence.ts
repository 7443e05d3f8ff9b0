import { t } from '@vscode/l10n';
import { readSigns } from '../core/claims/worth/explain';
import { weighSigns } from '../core/claims/worth/worth';
import type { Attribution, Capture, Sentence, Span } from '../core/model';
import { kindLabel, percent, polarityLabel, quotationLabel, verdictLabel } from './labels';
import type { Card } from './markdown';
import { resolutionWords } from './resolution';
import { signWords } from './signWords';
import { excerpt } from './words';

/** More reasons than these are no explanation. */
const mostSigns = 4;

/** A sentence: its step on the ladder, how much of it could be checked and, where nobody was found for it, what decides on a flag. */
export function sentenceCard(
  capture: Capture,
  { verdict, checkable, checkworthy, span, zone }: Sentence,
): Card {
  const lines: string[] = [];
  if (verdict !== 'not-a-claim') lines.push(t('How much of it could be checked: {0}', percent(checkable)));
  if (checkworthy !== undefined)
    lines.push(t('How likely a fact-checker would want it flagged: {0}', percent(checkworthy)));
  if (zone === 'comments')
    lines.push(t('A reader’s statement: its author’s own, and no source of the article.'));
  const items = checkworthy === undefined ? [] : reasonsOf(capture, span);
  return { title: verdictLabel(verdict), lines, ...(items.length > 0 && { items }) };
}

function reasonsOf(capture: Capture, [start]: Span): string[] {
  const signed = readSigns(capture).get(start);
  if (!signed) return [];
  const words = signWords();
  return weighSigns(signed.seen, signed.around)
    .slice(0, mostSigns)
    .map(({ name, weight }) =>
      weight > 0 ? t('For it: {0}', words[name] ?? name) : t('Against it: {0}', words[name] ?? name),
    );
}

/** A statement: who is given for it, with which words, who that is and why, and through whom it came. */
export function attributionCard(capture: Capture, attribution: Attribution): Card {
  const { source, cue, content, quotation, polarity, confidence } = attribution;
  const words = (spans: readonly Span[]): string =>
    excerpt(spans.map((span) => capture.text.slice(...span)).join(' … '));
  const said = polarityLabel(polarity);
  const who = source && resolutionWords(capture, source);
  const items = [
    ...(cue.spans.length ? [t('Words that say so: {0}', words(cue.spans))] : []),
    ...(content.spans.length ? [t('What is given to it: {0}', words(content.spans))] : []),
    said === null ? quotationLabel(quotation) : `${quotationLabel(quotation)}, ${said}`,
    ...(who ? [who] : []),
    ...(source?.via.length ? [t('Through: {0}', source.via.map((hop) => excerpt(hop)).join(' → '))] : []),
    ...placeWords(attribution),
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

/** Longer gaps, in UTF-16 units, hold more than an adverb or a role. */
const near = 25;

/** Where its parts stand to each other: what decided, as far as a place can. */
function placeWords({ source, cue, content, quotation }: Attribution): string[] {
  const by = source?.spans[0];
  const say = cue.spans[0];
  const what = content.spans[0];
  const found: string[] = [];
  if (by && say) {
    const gap = by[1] <= say[0] ? say[0] - by[1] : by[0] - say[1];
    if (gap >= 0 && gap <= near)
      found.push(
        by[0] < say[0]
          ? t('Decided by: the source stands just before them')
          : t('Decided by: the source stands just behind them'),
      );
  }
  if (quotation === 'direct' && what) found.push(t('Decided by: the words given to it are a quotation'));
  if (say && what && what[1] <= say[0]) found.push(t('Decided by: they follow what is given'));
  return found;
}
