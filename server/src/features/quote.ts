/** Words of a capture with who said them and where they come from, as plain text for the clipboard. */
import { t } from '@vscode/l10n';
import type { Attribution, Capture, Field, Span } from '../core/model';
import { polarityLabel, quotationLabel, zoneLabel } from './labels';
import { holds, lastAtOrBefore, lineAt, sentenceAt } from './locate';
import { inQuotationMarks } from './quotationMarks';
import { excerpt, visible } from './words';

/** Where the words lie, as an editor names it; lines from 1. */
export interface Place {
  /** Null where there is no file. */
  readonly file: string | null;
  readonly startLine: number;
  readonly endLine: number;
}

/** More words than these, in UTF-16 units, are no quotation: they are cut, and the cut is shown. */
const mostWords = 20_000;
const mostValue = 500;

/** The words a quotation of the range takes: without space around them; of an empty range the sentence, or the line, it stands in. */
export function quotedSpan(capture: Capture, [start, end]: Span): Span {
  const { text, lines } = capture;
  const given: Span =
    start < end
      ? [start, end]
      : (sentenceAt(capture, start)?.span ?? lines[lineAt(capture, start)]?.span ?? [start, start]);
  const words = text.slice(...given);
  const lead = words.length - words.trimStart().length;
  return [given[0] + lead, Math.max(given[0] + lead, given[1] - (words.length - words.trimEnd().length))];
}

/**
 * @example “We will not come back.” — Otto Brandt; Troops leave the river town; probably Northern Wire; 2021-03-04; page.txt, line 13
 */
export function quote(capture: Capture, span: Span, place: Place): string {
  const { headline, publisher, published, url, retrieved } = capture.provenance;
  const parts = [
    ...speakers(capture, span),
    valueOf(headline),
    valueOf(publisher),
    valueOf(published),
    valueOf(url),
    retrieved.value === null ? null : t('retrieved {0}', valueOf(retrieved) ?? ''),
    placeOf(place),
  ].filter((part) => part !== null && part !== '');
  const words = inQuotationMarks(plain(capture.text.slice(...span), mostWords));
  return t('{0} — {1}', words, parts.join('; '));
}

/** Whose words these are; of what is no part of the article, so much. */
function speakers(capture: Capture, span: Span): string[] {
  const attribution = behind(capture, span);
  const zone = capture.lines[lineAt(capture, span[0])]?.zone;
  return [
    ...(attribution ? [sourceOf(attribution, span)] : []),
    ...(zone === 'comments' ? [commentOf(capture, span[0])] : []),
    ...(zone === 'boilerplate' ? [zoneLabel(zone)] : []),
  ];
}

/** Of the attributions whose content covers at least half of the words, the one that covers most, or among equals says least. */
function behind({ attributions }: Capture, span: Span): Attribution | null {
  let best: { attribution: Attribution; covered: number; said: number } | null = null;
  for (const attribution of attributions) {
    const { spans } = attribution.content;
    const covered = spans.reduce((sum, each) => sum + shared(each, span), 0);
    if (!attribution.source || covered * 2 < span[1] - span[0] || covered === 0) continue;
    const said = spans.reduce((sum, [start, end]) => sum + end - start, 0);
    if (!best || covered > best.covered || (covered === best.covered && said < best.said))
      best = { attribution, covered, said };
  }
  return best?.attribution ?? null;
}

/** Who, through whom, and what kind of words these are: what was denied is not quoted as said, the writer's words not as the source's. */
function sourceOf({ source, cue, content, quotation, polarity }: Attribution, span: Span): string {
  const name = plain(source!.resolved ?? source!.text);
  const through = source!.via.length
    ? t('{0}, through {1}', name, source!.via.map((hop) => plain(hop)).join(', '))
    : name;
  const within = content.spans.some((each) => each[0] <= span[0] && span[1] <= each[1]);
  const framed = cue.spans.some((each) => shared(each, span) > 0);
  const how = quotation === 'direct' && !within && framed ? 'mixed' : quotation;
  const notes = [
    ...(how === 'direct' ? [] : [quotationLabel(how)]),
    ...[polarityLabel(polarity)].filter((label) => label !== null),
  ];
  return notes.length ? t('{0} ({1})', through, notes.join(', ')) : through;
}

function commentOf({ comments }: Capture, offset: number): string {
  const comment = comments[lastAtOrBefore(comments.length, (i) => comments[i]!.span[0], offset)];
  if (!comment || !holds(comment.span, offset)) return zoneLabel('comments');
  return comment.author === null
    ? t('comment whose author line was lost')
    : t('comment by {0}', plain(comment.author));
}

/** An inferred value says so; an absent one is left out. */
function valueOf({ state, value }: Field): string | null {
  if (value === null || state === 'absent') return null;
  return state === 'inferred' ? t('probably {0}', plain(value)) : plain(value);
}

function placeOf({ file, startLine, endLine }: Place): string {
  const lines = startLine === endLine ? t('line {0}', startLine) : t('lines {0}–{1}', startLine, endLine);
  return file === null ? lines : t('{0}, {1}', plain(file), lines);
}

/** Hints for line breaking have no glyph and turn nothing round: they go. What could deceive is shown by its code. */
function plain(words: string, most = mostValue): string {
  return excerpt(visible(words.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')), most);
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}
