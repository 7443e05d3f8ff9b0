/**
 * What a line looks like, read from its own characters alone (so it can be kept by content). Long lines are read at
 * their beginning and end only: shape is a matter of proportion, and a line may be megabytes long.
 */
import {
  classOf,
  DIGIT,
  IDEOGRAPH,
  isLetter,
  LOWER,
  QUOTE,
  SPACE,
  STOP,
  SYMBOL,
  UPPER,
} from '../text/characters';
import { COMMA, LINE_END, LINE_START, type LineWord, type LineWords, lineWords, STOPPED } from './lineWords';
import { phraseBits } from './phrases';

export interface Shape {
  /** UTF-16 units of the line without outer white space. */
  readonly length: number;
  /** White space before the first character; a tab counts as four. */
  readonly indent: number;
  readonly bullet: boolean;
  /** Words; an ideograph counts as half a word. */
  readonly words: number;
  /** Words that begin with a capital, and words that begin with a lower-case letter. */
  readonly capitalised: number;
  readonly lowered: number;
  readonly digits: number;
  readonly letters: number;
  readonly commas: number;
  readonly quotes: number;
  /** Sentence ends within or at the end of the line. */
  readonly stops: number;
  readonly exclamations: number;
  readonly questions: number;
  /** Separators as menus use them: | » › · > / • */
  readonly separators: number;
  /** Signs of program code or data: { } = ; < > [ ] " : in a row. */
  readonly code: number;
  /** Runs of two or more of . ! ? as informal writing has them. */
  readonly runs: number;
  readonly symbols: number;
  /** Class of the first and code of the last character that is not white space or a closing mark. */
  readonly first: number;
  readonly last: number;
  /** Whether its last character that is not white space closes a quotation. */
  readonly endsQuoted: boolean;
  /** Bits of the phrase classes. */
  readonly phrases: number;
  readonly month: boolean;
  readonly weekday: boolean;
  readonly clock: boolean;
  readonly year: boolean;
  readonly url: boolean;
  readonly mention: boolean;
  readonly firstPerson: number;
  readonly secondPerson: number;
  readonly informal: number;
  /** Could be a person's name or handle standing alone: few words, no sentence mark. */
  readonly nameLike: boolean;
}

/** How much of a long line is read. */
const head = 3000;
const tail = 200;
/** Only so many words are looked up: phrases and dates stand at a line's beginning, and register shows early. */
const lookedUp = 60;

const bullets = new Set('•●▪■◦‣*–—-›»·o');
const separators = new Set('|»›·•>/→«‹');
const codes = new Set('{}=;<>[]\\_$');

const noVocabulary = lineWords(new Map());

export function shapeOf(line: string): Shape {
  return readShape(line, noVocabulary, null);
}

/**
 * The shape of a line. `ids`: where the ids of its words are written as `wordIds` tells them, in the same walk; only for
 * lines that `wordIds` reads whole.
 */
export function readShape(line: string, vocabulary: LineWords, ids: number[] | null): Shape {
  if (ids) {
    ids.length = 0;
    ids.push(LINE_START);
  }
  const text = line.length > head + tail ? `${line.slice(0, head)} ${line.slice(-tail)}` : line;
  let start = 0;
  let indent = 0;
  for (; start < text.length && classOf(text.charCodeAt(start)) === SPACE; start++) {
    indent += text.charCodeAt(start) === 9 ? 4 : 1;
  }
  let bullet = false;
  if (bullets.has(text[start] ?? '') && classOf(text.charCodeAt(start + 1)) === SPACE) {
    bullet = true;
    if (ids && isLetter(classOf(text.charCodeAt(start))))
      ids.push(vocabulary.word(text, start, start + 1).id);
    start++;
    while (start < text.length && classOf(text.charCodeAt(start)) === SPACE) start++;
  }
  let end = text.length;
  while (end > start && classOf(text.charCodeAt(end - 1)) === SPACE) end--;

  let words = 0;
  let ideographs = 0;
  let capitalised = 0;
  let lowered = 0;
  let digits = 0;
  let letters = 0;
  let commas = 0;
  let quotes = 0;
  let stops = 0;
  let exclamations = 0;
  let questions = 0;
  let separatorCount = 0;
  let code = 0;
  let runs = 0;
  let symbols = 0;
  let clock = false;
  let url = false;
  let mention = false;
  const found: string[] = [];
  let year = false;
  let month = false;
  let weekday = false;
  let firstPerson = 0;
  let secondPerson = 0;
  let informalWords = 0;

  const look = (word: LineWord): void => {
    for (const known of word.phrase) found.push(known);
    year ||= word.year;
    month ||= word.month;
    weekday ||= word.weekday;
    firstPerson += word.first;
    secondPerson += word.second;
    informalWords += word.informal;
  };

  let wordStart = -1;
  let previousStop = false;
  for (let i = start; i <= end; i++) {
    const unit = i < end ? text.charCodeAt(i) : 32;
    const cls = classOf(unit);
    const inWord =
      (isLetter(cls) && cls !== IDEOGRAPH) ||
      cls === DIGIT ||
      ((unit === 39 || unit === 0x2019) && wordStart >= 0);
    if (inWord) {
      if (wordStart < 0) {
        wordStart = i;
        if (cls === UPPER) capitalised++;
        else if (cls === LOWER) lowered++;
      }
      if (cls === DIGIT) digits++;
      else letters++;
    } else if (wordStart >= 0) {
      words++;
      if (ids || found.length < lookedUp) {
        const word = vocabulary.word(text, wordStart, i);
        ids?.push(word.id);
        if (found.length < lookedUp) look(word);
      }
      wordStart = -1;
    }
    if (cls === STOP) {
      if (previousStop) {
        if (text.charCodeAt(i - 2) !== unit) runs++;
      } else {
        const after = classOf(i + 1 < end ? text.charCodeAt(i + 1) : 32);
        if (after === SPACE || after === QUOTE || unit > 0x2fff) stops++;
      }
      if (ids && (unit === 46 || unit === 33 || unit === 63)) ids.push(STOPPED);
      if (unit === 33 || unit === 0xff01) exclamations++;
      if (unit === 63 || unit === 0xff1f) questions++;
      previousStop = true;
      continue;
    }
    previousStop = false;
    if (cls === QUOTE) quotes++;
    else if (cls === IDEOGRAPH) {
      ideographs++;
      letters++;
      const word = vocabulary.word(text, i, i + 1);
      ids?.push(word.id);
      if (found.length < lookedUp) found.push(word.phrase[0]!);
    } else if (cls === SYMBOL) symbols++;
    if (inWord || cls === SPACE) continue;
    const character = text[i]!;
    if (ids && unit === 44) ids.push(COMMA);
    if (character === ',' || character === '、' || character === '，') commas++;
    else if (separators.has(character)) separatorCount++;
    else if (codes.has(character)) code++;
    else if (character === '@') mention = true;
    else if (character === ':') {
      const before = classOf(text.charCodeAt(i - 1) || 32);
      const after = classOf(text.charCodeAt(i + 1) || 32);
      if (before === DIGIT && after === DIGIT) clock = true;
      if (text.startsWith('//', i + 1)) url = true;
    }
  }
  if (!url && text.includes('www.')) url = true;

  ids?.push(LINE_END);
  let last = end;
  while (last > start && isClosing(text.charCodeAt(last - 1))) last--;
  const count = words + Math.ceil(ideographs / 2);
  const full = line.length > text.length ? line.length / text.length : 1;
  const length = line.length > text.length ? line.length : end - start;
  const lastCode = last > start ? text.charCodeAt(last - 1) : 32;
  return {
    length,
    indent,
    bullet,
    words: Math.round(count * full),
    capitalised,
    lowered,
    digits,
    letters,
    commas,
    quotes,
    stops: Math.round(stops * full),
    exclamations,
    questions,
    separators: separatorCount,
    code,
    runs,
    symbols,
    first: start < end ? classOf(text.charCodeAt(start)) : SPACE,
    last: lastCode,
    endsQuoted: end > start && classOf(text.charCodeAt(end - 1)) === QUOTE,
    phrases: phraseBits(found.length > 24 ? found.slice(0, 24) : found),
    month,
    weekday,
    clock,
    year,
    url,
    mention,
    firstPerson,
    secondPerson,
    informal: informalWords,
    nameLike: nameLike(
      count,
      length,
      stops,
      commas,
      code,
      digits,
      letters,
      separatorCount,
      lastCode,
      classOf(text.charCodeAt(start)),
    ),
  };
}

function isClosing(unit: number): boolean {
  return classOf(unit) === QUOTE || unit === 39 || unit === 0x2019 || unit === 41 || unit === 93;
}

function nameLike(
  words: number,
  length: number,
  stops: number,
  commas: number,
  code: number,
  digits: number,
  letters: number,
  separatorCount: number,
  last: number,
  firstClass: number,
): boolean {
  if (words < 1 || words > 5 || length > 40 || letters < 1) return false;
  if (commas > 0 || separatorCount > 0 || code > 1) return false;
  // Handles may be mostly figures, but then they are one word.
  if (digits > letters && (words > 1 || firstClass === DIGIT)) return false;
  if (stops > 1) return false;
  return last !== 33 && last !== 63 && last !== 58 && last !== 0x2026;
}
