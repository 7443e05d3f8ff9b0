/**
 * What a line looks like, read from its own characters alone (so it can be kept by content). Long lines are read at
 * their beginning and end only: shape is a matter of proportion, and a line may be megabytes long.
 */
import { DIGIT, IDEOGRAPH, LOWER, QUOTE, SPACE, STOP, SYMBOL, UPPER } from '../text/characters';
import { COMMA, LINE_END, LINE_START, type LineWords, lineWords, STOPPED } from './lineWords';
import { nameLike } from './nameLike';
import { phraseBits } from './phrases';
import { AT, CODE, COLON, COMMA_SIGN, isBullet, isClosing, SEPARATOR } from './signs';
import { CLASS, CLASS_SHIFT, SIGN, SIGN_SHIFT, Units } from './units';
import type { WordIdStore } from './wordIdStore';
import { CUE, FIRST_PERSON, INFORMAL, MONTH, SECOND_PERSON, WEEKDAY, YEAR } from './wordLists';

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
  /** Whether it may hold a verb of saying or the words of an age (see `CUE`); ideographs, which words run together in, count as such. */
  readonly cue: boolean;
  /** Could be a person's name or handle standing alone: few words, no sentence mark. */
  readonly nameLike: boolean;
}

/** How much of a long line is read. */
const head = 3000;
const tail = 200;
/** Only so many words are looked up: phrases and dates stand at a line's beginning, and register shows early. */
const lookedUp = 60;
/** Phrases are looked for in so many pieces of words, from the line's beginning. */
const mostPieces = 24;

const noVocabulary = lineWords(new Map());
/** Pieces of the words of the line under way. */
const pieces = new Int16Array(mostPieces);

export function shapeOf(line: string): Shape {
  return readShape(line, noVocabulary, null);
}

/** The shape of a line. `ids`: as in `shapeOfUnits`. */
export function readShape(line: string, vocabulary: LineWords, ids: WordIdStore | null): Shape {
  return readShapeAt(line, 0, line.length, vocabulary, ids);
}

const own = new Units();

/** The shape of the line of `text` from `from` to `to`. `ids`: as in `shapeOfUnits`. */
export function readShapeAt(
  text: string,
  from: number,
  to: number,
  vocabulary: LineWords,
  ids: WordIdStore | null,
): Shape {
  readUnits(text, from, to, own);
  return shapeOfUnits(own, to - from, vocabulary, ids);
}

/** The units of a line that its shape is read from. */
export function readUnits(text: string, from: number, to: number, out: Units): void {
  if (to - from <= head + tail) {
    out.read(text, from, to);
    return;
  }
  out.read(text, from, from + head);
  out.add(' ', 0, 1);
  out.add(text, to - tail, to);
}

/**
 * The shape of a line of `full` units, of which `units` are read. `ids`: where the ids of its words are added as `wordIds` tells
 * them, in the same walk; only for lines that `wordIds` reads whole.
 */
export function shapeOfUnits(
  units: Units,
  full: number,
  vocabulary: LineWords,
  ids: WordIdStore | null,
): Shape {
  const { raw, told } = units;
  const to = units.length + 1;
  if (ids) {
    ids.reserve(units.length);
    ids.push(LINE_START);
  }
  const classAt = (at: number): number => (told[at]! >> CLASS_SHIFT) & CLASS;
  let start = 1;
  let indent = 0;
  for (; start < to && classAt(start) === SPACE; start++) indent += raw[start] === 9 ? 4 : 1;
  let bullet = false;
  if (start + 1 < to && classAt(start + 1) === SPACE && isBullet(raw[start]!)) {
    bullet = true;
    if (ids && classAt(start) <= IDEOGRAPH) {
      vocabulary.read(units, start, start + 1);
      ids.push(vocabulary.id);
    }
    start++;
    while (start < to && classAt(start) === SPACE) start++;
  }
  let end = to;
  while (end > start && classAt(end - 1) === SPACE) end--;

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
  let separators = 0;
  let code = 0;
  let runs = 0;
  let symbols = 0;
  let clock = false;
  let url = false;
  let mention = false;
  let flags = 0;
  let firstPerson = 0;
  let secondPerson = 0;
  let informal = 0;
  /** Pieces of the words that were looked up. */
  let found = 0;

  let previousStop = false;
  for (let i = start; i < end; i++) {
    const cls = classAt(i);
    if (cls === SPACE) {
      previousStop = false;
      continue;
    }
    if (cls <= DIGIT) {
      previousStop = false;
      if (cls === IDEOGRAPH) ideographs++;
      else {
        words++;
        if (cls === UPPER) capitalised++;
        else if (cls === LOWER) lowered++;
      }
      if (ids || found < lookedUp) {
        vocabulary.read(units, i, end);
        if (ids) ids.push(vocabulary.id);
        if (found < lookedUp) {
          if (found < mostPieces) pieces[found] = vocabulary.piece;
          found++;
          if (vocabulary.more.length > 0) {
            for (const piece of vocabulary.more) {
              if (found < mostPieces) pieces[found] = piece;
              found++;
            }
          }
          if (cls !== IDEOGRAPH && vocabulary.flags !== 0) {
            const its = vocabulary.flags;
            flags |= its;
            if (its & FIRST_PERSON) firstPerson++;
            if (its & SECOND_PERSON) secondPerson++;
            if (its & INFORMAL) informal++;
          }
        }
      } else vocabulary.pass(units, i, end);
      const wordEnd = vocabulary.end;
      digits += vocabulary.digits;
      letters += wordEnd - i - vocabulary.digits;
      i = wordEnd - 1;
      continue;
    }
    const unit = raw[i]!;
    if (cls === STOP) {
      if (previousStop) {
        if (raw[i - 2] !== unit) runs++;
      } else {
        const after = i + 1 < end ? classAt(i + 1) : SPACE;
        if (after === SPACE || after === QUOTE || unit > 0x2fff) stops++;
        // `www.`
        if (unit === 46 && i > 3 && raw[i - 1] === 119 && raw[i - 2] === 119 && raw[i - 3] === 119)
          url = true;
      }
      if (ids && (unit === 46 || unit === 33 || unit === 63)) ids.push(STOPPED);
      if (unit === 33 || unit === 0xff01) exclamations++;
      if (unit === 63 || unit === 0xff1f) questions++;
      previousStop = true;
      continue;
    }
    previousStop = false;
    if (cls === QUOTE) quotes++;
    else if (cls === SYMBOL) symbols++;
    const kind = (told[i]! >> SIGN_SHIFT) & SIGN;
    if (kind === 0) continue;
    if (kind === COMMA_SIGN) {
      commas++;
      if (ids && unit === 44) ids.push(COMMA);
    } else if (kind === SEPARATOR) separators++;
    else if (kind === CODE) code++;
    else if (kind === AT) mention = true;
    else if (kind === COLON) {
      // What stands beyond the line, or the piece of one, is no part of it.
      if (i > start && i + 1 < end && classAt(i - 1) === DIGIT && classAt(i + 1) === DIGIT) clock = true;
      if (i + 2 < end && raw[i + 1] === 47 && raw[i + 2] === 47) url = true;
    }
  }

  if (ids) ids.push(LINE_END);
  let last = end;
  while (last > start && isClosing(raw[last - 1]!)) last--;
  const count = words + ((ideographs + 1) >> 1);
  const times = full > units.length ? full / units.length : 1;
  const length = times > 1 ? full : end - start;
  const lastCode = last > start ? raw[last - 1]! : 32;
  const first = start < end ? classAt(start) : SPACE;
  return {
    length,
    indent,
    bullet,
    words: Math.round(count * times),
    capitalised,
    lowered,
    digits,
    letters,
    commas,
    quotes,
    stops: Math.round(stops * times),
    exclamations,
    questions,
    separators,
    code,
    runs,
    symbols,
    first,
    last: lastCode,
    endsQuoted: end > start && classAt(end - 1) === QUOTE,
    phrases: phraseBits(pieces, Math.min(found, mostPieces)),
    month: (flags & MONTH) !== 0,
    weekday: (flags & WEEKDAY) !== 0,
    clock,
    year: (flags & YEAR) !== 0,
    url,
    mention,
    firstPerson,
    secondPerson,
    informal,
    cue: (flags & CUE) !== 0 || ideographs > 0 || found >= lookedUp,
    nameLike: nameLike(count, length, stops, commas, code, digits, letters, separators, lastCode, first),
  };
}
