/** Lines of a comment that are no part of its words: dates, scores, controls, what a forum says of its members. */
import words from '../../../data/threads.json';
import { bitsOf } from '../segments/phrases';
import { cutDate } from './marked';
import type { WordLine } from './line';
import { Is } from './cues';
import { phraseAt, phrasesOf, type Token } from './tokens';
import { mayHoldWhen, readWhen } from './when';

const metaBits = bitsOf('commentMeta');
const socialBits = bitsOf('social');
const controls = new Set(words.controls);
const answers = phrasesOf(words.answers, Is.answer);

export interface Meta {
  /** The comment's date or age, as it stands. */
  readonly date: string | null;
}

/** Longer lines are no figures. */
const FIGURE = 8;

/** What `line` says of a comment where that is all it says, or null. */
export function readMeta(line: WordLine): Meta | null {
  const { text, start, end, shape, tokens } = line;
  const dated = mayHoldWhen(line.when) ? dateLine(line) : null;
  if (dated) return dated;
  if (end - start <= FIGURE) {
    const all = text.slice(start, end);
    if (/^\(?[+\-−–]?\d{1,5}\)?$/.test(all)) return { date: null };
    // The dot between controls.
    if (/^[•·|*]$/.test(all)) return { date: null };
  }
  if (shape.length < 40 && (line.is & Is.control) !== 0) {
    if (controls.has(text.slice(start, end).toLowerCase())) return { date: null };
  }
  if ((shape.phrases & socialBits) !== 0 && shape.words <= 3 && shape.exclamations === 0)
    return { date: null };
  const first = tokens[0];
  if (first?.has(Is.label)) {
    if (first.has(Is.colon) && shape.words <= 12) return { date: null };
    if (shape.words <= 5 && shape.digits > 0) return { date: null };
  }
  if (tokens.length === 2 && isCount(tokens)) return { date: null };
  // "I said that three days ago" has the words of a control, but speaks.
  const speaks = shape.firstPerson + shape.secondPerson > 0 || shape.stops > 1;
  return (shape.phrases & metaBits) !== 0 && shape.words <= 8 && !speaks ? { date: null } : null;
}

/** "1 Reaction", "44 pts". */
const isCount = ([figure, what]: readonly Token[]): boolean =>
  what!.has(Is.count) && !what!.text.endsWith('*') && /^\d{1,6}$/.test(figure!.text);

/** Words of a name at most behind "Response to". */
const NAME = 6;

/** The words of "Response to Ann Reader," before the date of what is answered, as how many; else 0. */
function answersAt(tokens: readonly Token[]): number {
  const start = phraseAt(tokens, 0, answers);
  if (start < 2) return 0;
  for (let i = start + 1; i < tokens.length && i <= start + NAME; i++) if (readWhen(tokens, i) > i) return i;
  return 0;
}

/** A line that is a date but for labels, numbers and controls around it ("Posted 10/18/2012 at 2:57 pm | Permalink"). */
function dateLine({ text, tokens }: WordLine): Meta | null {
  if (tokens.length > 16) return null;
  const answering = answersAt(tokens);
  let other = answering > 0;
  for (let from = answering; from < tokens.length; from++) {
    const to = readWhen(tokens, from);
    if (to > from) {
      const rest = tokens.slice(to).filter((token) => token.has(Is.letters));
      if (rest.length > 2) return null;
      return { date: other ? null : cutDate(text, tokens, from, to) };
    }
    const token = tokens[from]!;
    if (token.has(Is.other)) other = true;
    else if (!token.has(Is.label) && /\p{L}/u.test(token.bare)) return null;
  }
  return null;
}
