/** Who is given for what: the attributions of a capture grouped by source. */
import type { Attribution, Capture, Source, SourceKind, Span, Zone } from '../core/model';
import { holds, lineAt, sentenceAt } from './locate';

/** One attribution of a source. */
export interface Mention {
  /** Index into `Capture.attributions`. */
  readonly index: number;
  /** The words that name the source there. */
  readonly span: Span;
}

/** One source with everything it is given for. */
export interface SourceGroup {
  /** Who it is, as far as the capture tells; raw: it may hide characters. */
  readonly name: string;
  readonly kind: SourceKind;
  /** The words that introduced it: of an attribution, or a mention before the first one. */
  readonly introduction: Span;
  /** In order of position. Never empty. */
  readonly mentions: readonly Mention[];
}

/**
 * The sources in order of first mention. Named persons and organisations are one where their names are; all others only
 * where they were resolved to the same introduction: that "an official" speaks twice does not make it the same official.
 */
export function sources({ attributions }: Capture): SourceGroup[] {
  const groups = new Map<string, Mention[]>();
  attributions.forEach(({ source }, index) => {
    const span = source?.spans[0];
    if (!source || !span) return;
    const key = keyOf(source, span);
    const mentions = groups.get(key);
    if (mentions) mentions.push({ index, span });
    else groups.set(key, [{ index, span }]);
  });
  return [...groups.values()]
    .map((mentions) => toGroup(attributions, mentions.sort(byPosition)))
    .sort((a, b) => byPosition(a.mentions[0]!, b.mentions[0]!));
}

/** The attribution at the offset that names a source: the one with the narrowest part there. A caret behind a word is on it. */
export function groupAt(
  capture: Capture,
  offset: number,
): { readonly group: SourceGroup; readonly span: Span } | null {
  const all = sources(capture);
  const on = [offset, offset - 1].find(
    (each) => narrowestPart(capture, each) ?? all.some(({ introduction }) => holds(introduction, each)),
  );
  return on === undefined ? null : groupHolding(capture, all, on);
}

function groupHolding(
  capture: Capture,
  all: readonly SourceGroup[],
  offset: number,
): { group: SourceGroup; span: Span } | null {
  const part = narrowestPart(capture, offset);
  const given = part && all.find(({ mentions }) => mentions.some(({ index }) => index === part.index));
  if (given) return { group: given, span: part.span };
  // Where it was introduced it need not be the source of anything yet.
  const introduced = part ? undefined : all.find(({ introduction }) => holds(introduction, offset));
  return introduced ? { group: introduced, span: introduced.introduction } : null;
}

/** The narrowest source, cue or content at the offset, and whose it is. */
function narrowestPart({ attributions }: Capture, offset: number): { index: number; span: Span } | null {
  let best: { index: number; span: Span } | null = null;
  for (const [index, { source, cue, content }] of attributions.entries())
    for (const spans of [source?.spans ?? [], cue.spans, content.spans])
      for (const span of spans)
        if (holds(span, offset) && (!best || width(span) < width(best.span))) best = { index, span };
  return best;
}

/** Where a source is given for something. */
export interface Statement {
  /** The sentence that names the source; where none does, the words that name it. */
  readonly span: Span;
  /** What it is given for; null where only the cue stands there. */
  readonly content: Span | null;
  readonly zone: Zone;
}

export function statementOf(capture: Capture, { index, span }: Mention): Statement {
  const content = capture.attributions[index]!.content.spans[0] ?? null;
  const sentence = sentenceAt(capture, span[0]) ?? (content && sentenceAt(capture, content[0]));
  const zone = sentence?.zone ?? (capture.lines[lineAt(capture, span[0])]?.zone || 'boilerplate');
  return { span: sentence?.span ?? span, content, zone };
}

function keyOf(source: Source, span: Span): string {
  const named = source.kind === 'named-person' || source.kind === 'named-organisation';
  if (!named) return `at ${(source.introduced ?? span)[0]}`;
  const name = (source.resolved ?? source.text).normalize('NFKC').replace(/\s+/g, ' ').trim();
  return `${source.kind} ${name.toLowerCase()}`;
}

function toGroup(attributions: readonly Attribution[], mentions: readonly Mention[]): SourceGroup {
  const first = attributions[mentions[0]!.index]!.source!;
  const introduction = mentions.reduce<Span>((earliest, { index, span }) => {
    const introduced = attributions[index]!.source!.introduced ?? span;
    return introduced[0] < earliest[0] ? introduced : earliest;
  }, first.introduced ?? mentions[0]!.span);
  return { name: first.resolved ?? first.text, kind: first.kind, introduction, mentions };
}

const width = ([start, end]: Span): number => end - start;
const byPosition = (a: Mention, b: Mention): number => a.span[0] - b.span[0] || a.index - b.index;
