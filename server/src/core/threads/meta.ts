/** Lines of a comment that are no part of its words: dates, scores, controls, what a forum says of its members. */
import words from '../../../data/threads.json';
import { bitsOf } from '../segments/phrases';
import type { Shape } from '../segments/shape';
import { cutDate } from './marked';
import { phraseAt, phrasesOf, type Token } from './tokens';
import { readWhen } from './when';

const metaBits = bitsOf('commentMeta');
const socialBits = bitsOf('social');
const labels = new Set(words.labels);
const controls = new Set(words.controls);
const answers = phrasesOf(words.answers);
const counts = new Set(words.counts);
/** Labels whose dates are a member's or an edit's, not the comment's. */
const others = new Set(words.otherDates);

export interface Meta {
  /** The comment's date or age, as it stands. */
  readonly date: string | null;
}

/** What `line` says of a comment where that is all it says, or null. */
export function readMeta(line: string, shape: Shape, tokens: readonly Token[]): Meta | null {
  const dated = dateLine(line, tokens);
  if (dated) return dated;
  if (/^\(?[+\-−–]?\d{1,5}\)?$/.test(line.trim())) return { date: null };
  // The dot between controls.
  if (/^[•·|*]$/.test(line.trim())) return { date: null };
  if (shape.length < 40 && controls.has(line.trim().toLowerCase())) return { date: null };
  if ((shape.phrases & socialBits) !== 0 && shape.words <= 3 && shape.exclamations === 0)
    return { date: null };
  const label = tokens[0] ? tokens[0].bare : '';
  if (labels.has(label) && /:$/.test(tokens[0]!.text) && shape.words <= 12) return { date: null };
  if (isCount(tokens) || (labels.has(label) && shape.words <= 5 && shape.digits > 0)) return { date: null };
  // "I said that three days ago" has the words of a control, but speaks.
  const speaks = shape.firstPerson + shape.secondPerson > 0 || shape.stops > 1;
  return (shape.phrases & metaBits) !== 0 && shape.words <= 8 && !speaks ? { date: null } : null;
}

/** "1 Reaction", "44 pts". */
const isCount = ([figure, what, ...more]: readonly Token[]): boolean =>
  what !== undefined && more.length === 0 && /^\d{1,6}$/.test(figure!.text) && counts.has(what.bare);

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
function dateLine(line: string, tokens: readonly Token[]): Meta | null {
  if (tokens.length > 16) return null;
  const answering = answersAt(tokens);
  let other = answering > 0;
  for (let from = answering; from < tokens.length; from++) {
    const to = readWhen(tokens, from);
    if (to > from) {
      const rest = tokens.slice(to).filter(({ text }) => /\p{L}{2}/u.test(text));
      if (rest.length > 2) return null;
      return { date: other ? null : cutDate(line, tokens, from, to) };
    }
    const word = tokens[from]!.bare;
    if (others.has(word)) other = true;
    else if (!labels.has(word) && /\p{L}/u.test(word)) return null;
  }
  return null;
}
