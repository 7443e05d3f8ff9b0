/** What is odd about the characters of a text: one walk over it, and a closer look where a character may be a sign of something. */
import { oddityKinds, type Integrity, type Oddity, type OddityKind, type Span } from '../model';
import { classOf, isLetter, LOWER, UPPER } from '../text/characters';
import { mixedWord, wordAt, type MixedWord } from './alphabets';
import { turnedIn } from './bidi';
import { BrokenWordFinder } from './brokenWords';
import {
  BIDI,
  BREAK,
  INVISIBLE,
  isLatin,
  LEAD,
  OTHER_ALPHABET,
  PLANE14,
  REPLACEMENT,
  SELECTOR,
  table,
} from './classes';
import { mayBegin } from './bytes';
import { MojibakeFinder } from './mojibake';
import { flagEnd, isInPlace, selectorAt, selectorRun, wrapperOf } from './selectors';

/** Places kept of each kind; the others are counted. */
const MOST = 200;
const MOST_WORDS = 5000;
/** So many invisible characters in a row no layout leaves behind. */
const MANY = 8;

/** Hides something: in a word, in a long row, or spelling words. One by itself mostly is a left-over. */
function isTelling({ kind, inWord, characters = 0, reading }: Oddity): boolean {
  if (kind === 'invisible') return inWord === true || characters >= MANY || reading !== null;
  return kind !== 'selectors' || characters > 1;
}

/** Reads a text's characters. Total, in linear time. */
export function readIntegrity(text: string): Integrity {
  const reader = new Reader(text);
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    // Most of most texts: nothing in ASCII is a sign of anything by itself.
    if (unit < 0x80) continue;
    const flags = table[unit]!;
    if (flags === 0) continue;
    const next = at + 1 < length ? text.charCodeAt(at + 1) : 0;
    if ((flags & LEAD) !== 0) {
      const encodings = mayBegin(unit, next);
      if (encodings !== 0) reader.mojibake.look(at, encodings);
    }
    if ((flags & OTHER_ALPHABET) !== 0 && (isLatin(next) || (at > 0 && isLatin(text.charCodeAt(at - 1)))))
      reader.mixed(at);
    if ((flags & RARE) !== 0) reader.look(at, flags);
  }
  return reader.result();
}

const RARE = BIDI | BREAK | INVISIBLE | PLANE14 | REPLACEMENT | SELECTOR;

class Reader {
  private readonly found: Oddity[] = [];
  private readonly counts = Object.fromEntries(oddityKinds.map((kind) => [kind, 0])) as Record<
    OddityKind,
    number
  >;
  private readonly telling: Partial<Record<OddityKind, number>> = {};
  private readonly kept: Partial<Record<OddityKind, number>> = {};
  /** Words of two alphabets, until it is known which were misread. */
  private readonly words: MixedWord[] = [];
  readonly mojibake: MojibakeFinder;
  private readonly broken: BrokenWordFinder;
  /** Before these places what a run, a word or a line holds was looked at already. */
  private readonly done = { runs: 0, words: 0, lines: 0 };

  constructor(private readonly text: string) {
    this.mojibake = new MojibakeFinder(text);
    this.broken = new BrokenWordFinder(text);
  }

  look(at: number, flags: number): void {
    if ((flags & BREAK) !== 0) this.broken.look(at);
    if ((flags & (INVISIBLE | SELECTOR | PLANE14 | REPLACEMENT)) !== 0 && at >= this.done.runs)
      this.run(at, flags);
    if ((flags & BIDI) !== 0 && at >= this.done.lines) this.line(at);
  }

  result(): Integrity {
    const misread = this.mojibake.result();
    for (const { span, encoding, reading } of misread)
      this.add({ kind: 'mojibake', span, reading, encoding });
    for (const { span, reading } of this.broken.result()) this.add({ kind: 'broken-word', span, reading });
    this.addMixed(misread.map(({ span }) => span));
    // Stable: of two at one place the first found stands first.
    this.found.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
    return { oddities: this.found, counts: this.counts };
  }

  /** Letters that were misread are of no alphabet. Both lists are in order. */
  private addMixed(places: readonly Span[]): void {
    let next = 0;
    for (const word of this.words) {
      while (next < places.length && places[next]![1] <= word.span[0]) next++;
      if (next < places.length && places[next]![0] < word.span[1]) continue;
      this.add({ kind: 'mixed-alphabets', ...word });
    }
  }

  /** What layouts leave behind must not use up the places of what tells something. */
  private add(oddity: Oddity): void {
    this.counts[oddity.kind]++;
    const list = isTelling(oddity) ? this.telling : this.kept;
    list[oddity.kind] = (list[oddity.kind] ?? 0) + 1;
    if (list[oddity.kind]! <= MOST) this.found.push(oddity);
  }

  /** A letter of Cyrillic or Greek beside a Latin one. */
  mixed(at: number): void {
    if (at < this.done.words) return;
    const span = wordAt(this.text, at);
    this.done.words = span[1];
    const word = mixedWord(this.text, span);
    if (word && this.words.length < MOST_WORDS) this.words.push(word);
  }

  private run(at: number, flags: number): void {
    if ((flags & REPLACEMENT) !== 0) this.replacements(at);
    else if (selectorAt(this.text, at) >= 0) this.selectors(at);
    else if ((flags & PLANE14) !== 0) this.tags(at);
    else this.invisible(at);
  }

  private replacements(at: number): void {
    let end = at + 1;
    while (this.text.charCodeAt(end) === 0xfffd) end++;
    this.done.runs = end;
    this.add({ kind: 'replacement', span: [at, end], reading: null });
  }

  private selectors(at: number): void {
    const run = selectorRun(this.text, at);
    this.done.runs = run.end;
    const marked = at > 0 && this.text.charCodeAt(at - 1) === 0xfeff;
    const manifest = marked ? wrapperOf(run) : null;
    if (manifest) {
      // The mark before it is part of it.
      const mark = this.found.at(-1);
      if (mark?.kind === 'invisible' && mark.span[1] === at) {
        this.found.pop();
        this.counts.invisible--;
      }
      this.add({ kind: 'manifest', span: [at - 1, run.end], reading: null, manifest });
    } else if (!isInPlace(this.text, at, run))
      this.add({ kind: 'selectors', span: [at, run.end], reading: null, characters: run.selectors });
  }

  /** Tag characters spell letters nobody sees. */
  private tags(at: number): void {
    const end = flagEnd(this.text, at);
    this.done.runs = Math.max(at + 1, end);
    const flag = at >= 2 && this.text.slice(at - 2, at) === '\u{1F3F4}';
    if (flag || end === at) return;
    let reading = '';
    for (let each = at; each < end && reading.length < MOST; each += 2)
      reading += String.fromCharCode(this.text.charCodeAt(each + 1) - 0xdc00);
    this.add({ kind: 'invisible', span: [at, end], reading, characters: (end - at) / 2, inWord: false });
  }

  private invisible(at: number): void {
    let end = at + 1;
    while (end < this.text.length && (table[this.text.charCodeAt(end)]! & INVISIBLE) !== 0) end++;
    this.done.runs = end;
    const inWord = isCased(this.text, at - 1) && isCased(this.text, end);
    if (!inWord && end - at === 1 && needsJoiner(this.text, at)) return;
    this.add({ kind: 'invisible', span: [at, end], reading: null, characters: end - at, inWord });
  }

  private line(at: number): void {
    const feed = this.text.indexOf('\n', at);
    const end = feed < 0 ? this.text.length : feed;
    this.done.lines = end;
    for (const { span, override, closed } of turnedIn(this.text, at, end))
      this.add({ kind: 'bidi', span, reading: null, override, closed });
  }
}

/** Scripts with case join no letters and part all words by spaces. */
function isCased(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const cls = classOf(text.charCodeAt(at));
  return cls === UPPER || cls === LOWER;
}

/** Letters that join, words without spaces between them, emoji: there one such character is writing. */
function needsJoiner(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0xfeff || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  const cls = classOf(before);
  return (
    before > 0x2010 ||
    (isLetter(cls) && !isCased(text, at - 1)) ||
    (before >= 0x600 && cls !== LOWER && cls !== UPPER)
  );
}

/** Where a kind stands, in order. */
export function placesOf({ oddities }: Integrity, kind: OddityKind): Span[] {
  return oddities.filter((each) => each.kind === kind).map(({ span }) => span);
}
