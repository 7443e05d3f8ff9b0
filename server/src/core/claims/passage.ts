/** Passages: the stretches of text that are read for claims, one for each line or piece of a line, with what was read. */
import type { Comment, Line, Role, Span, Zone } from '../model';
import type { TokenRange } from '../text/sentences';
import type { Interner } from '../text/tokens';
import { readLine, type LineReading } from './drafts';
import { claimWords, guessLanguage, type ClaimWord } from './lexicon';
import { readMentions, type Mentions } from './mentions';

export interface Passage {
  /** Offset of the passage in the document; everything in `reading` is relative to it. */
  readonly start: number;
  readonly zone: Zone;
  readonly role: Role | '';
  readonly headline: boolean;
  /** Index of the comment it belongs to; -1 in the article. */
  readonly comment: number;
  readonly reading: LineReading;
  readonly mentions: Mentions;
}

/** Lines that hold no sentence: who wrote, where and when. */
const silent: ReadonlySet<string> = new Set<Role>([
  'byline',
  'dateline',
  'timestamp',
  'comment-author',
  'comment-meta',
]);
/** Enough to tell a language, in UTF-16 units. */
const sampleSize = 1200;

/** Spans of a document that are read, in order of position. */
function stretches(lines: readonly Line[]): { span: Span; zone: Zone; role: Role | ''; line: number }[] {
  const out: { span: Span; zone: Zone; role: Role | ''; line: number }[] = [];
  lines.forEach((line, index) => {
    for (const piece of line.parts ?? [line]) {
      const { zone, role, span } = piece;
      if ((zone === 'article' || zone === 'comments') && !silent.has(role))
        out.push({ span, zone, role, line: index });
    }
  });
  return out;
}

export function readPassages(text: string, lines: readonly Line[], comments: readonly Comment[]): Passage[] {
  const parts = stretches(lines);
  const interners = {
    article: internerFor(text, parts, 'article'),
    comments: internerFor(text, parts, 'comments'),
  };
  const passages: Passage[] = [];
  let comment = 0;
  for (const { span, zone, role, line } of parts) {
    while (comment < comments.length && comments[comment]!.endLine <= line) comment++;
    const inComment = zone === 'comments' && comment < comments.length && comments[comment]!.line <= line;
    const reading = readLine(
      text.slice(...span),
      zone === 'article' ? interners.article : interners.comments,
      { firstPerson: zone === 'comments', headline: role === 'headline' },
    );
    if (reading.tokens.words.length === 0) continue;
    passages.push({
      start: span[0],
      zone,
      role,
      headline: role === 'headline',
      comment: zone === 'article' ? -1 : inComment ? comment : comments.length + line,
      reading,
      mentions: readMentions(reading.tokens),
    });
  }
  return passages;
}

/** The language is a coarse fact of the zone, so that an edit rarely moves it. */
function internerFor(
  text: string,
  parts: readonly { span: Span; zone: Zone }[],
  zone: Zone,
): Interner<ClaimWord> {
  let sample = '';
  for (const part of parts) {
    if (part.zone !== zone) continue;
    sample += ` ${text.slice(part.span[0], Math.min(part.span[1], part.span[0] + sampleSize))}`;
    if (sample.length > sampleSize) break;
  }
  return claimWords(guessLanguage(sample));
}

/** A token range of the passage as a span of the document. */
export function spanOf(passage: Passage, [from, to]: TokenRange): Span {
  const { starts, ends } = passage.reading.tokens;
  return [passage.start + starts[from]!, passage.start + ends[to - 1]!];
}
