/** Passages: the stretches of text that are read for claims, one for each line or piece of a line, with what was read. */
import type { Comment, Line, Role, Span, Zone } from '../model';
import type { TokenRange } from '../text/sentences';
import { readLine, type HowRead, type LineReading } from './drafts';
import { Kept } from './kept';
import { guessLanguage, type Language } from './lexicon';

export interface Passage {
  /** Offset of the passage in the document; everything in `reading` is relative to it. */
  readonly start: number;
  readonly zone: Zone;
  readonly role: Role | '';
  readonly headline: boolean;
  /** Index of the comment it belongs to; -1 in the article. */
  readonly comment: number;
  readonly reading: LineReading;
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

/** `previous`: the passages of the text before an edit; readings of what stayed are taken over. */
export function readPassages(
  text: string,
  lines: readonly Line[],
  comments: readonly Comment[],
  previous: readonly Passage[] = [],
): Passage[] {
  const parts = stretches(lines);
  const languages = {
    article: languageOf(text, parts, 'article'),
    comments: languageOf(text, parts, 'comments'),
  };
  const kept = new Kept(previous);
  const passages: Passage[] = [];
  let comment = 0;
  for (const { span, zone, role, line } of parts) {
    while (comment < comments.length && comments[comment]!.endLine <= line) comment++;
    const inComment = zone === 'comments' && comment < comments.length && comments[comment]!.line <= line;
    const how: HowRead = {
      language: zone === 'article' ? languages.article : languages.comments,
      firstPerson: zone === 'comments',
      headline: role === 'headline',
    };
    const words = text.slice(...span);
    const reading = kept.take(words, how) ?? readLine(words, how);
    if (reading.tokens.words.length === 0) continue;
    passages.push({
      start: span[0],
      zone,
      role,
      headline: role === 'headline',
      comment: zone === 'article' ? -1 : inComment ? comment : comments.length + line,
      reading,
    });
  }
  return passages;
}

/** The language is a coarse fact of the zone, so that an edit rarely moves it. */
function languageOf(text: string, parts: readonly { span: Span; zone: Zone }[], zone: Zone): Language {
  let sample = '';
  for (const part of parts) {
    if (part.zone !== zone) continue;
    sample += ` ${text.slice(part.span[0], Math.min(part.span[1], part.span[0] + sampleSize))}`;
    if (sample.length > sampleSize) break;
  }
  return guessLanguage(sample);
}

/** A token range of the passage as a span of the document. */
export function spanOf(passage: Passage, [from, to]: TokenRange): Span {
  const { starts, ends } = passage.reading.tokens;
  return [passage.start + starts[from]!, passage.start + ends[to - 1]!];
}
