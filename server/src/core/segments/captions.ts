/** Which lines about the story are captions: what stands under a picture, its credit included. */
import model from '../../../models/captions.json';
import { isLetter, QUOTE, UPPER } from '../text/characters';
import type { Span, Zone } from '../model';
import { creditSigns, creditSteps, creditWords } from './captionCredits';
import type { RoleLines } from './roleLines';
import { bucket } from './local';
import { bitsOf, chromeBits } from './phrases';
import { isStory } from './story';

const captionBits = bitsOf('caption');

/** Longer lines are no captions. */
const longest = 90;
export const captionTemplates: readonly { readonly name: string; readonly size: number }[] = [
  { name: 'words', size: 10 },
  { name: 'last mark', size: 8 },
  { name: 'blank lines', size: 9 },
  { name: 'line above', size: 9 },
  { name: 'line below', size: 9 },
  { name: 'place', size: 6 },
  { name: 'sentences', size: 3 },
  { name: 'capitals', size: 5 },
  { name: 'zone', size: 3 },
  { name: 'furniture phrase', size: 2 },
  { name: 'caption phrase', size: 2 },
  { name: 'date', size: 2 },
  { name: 'stands again', size: 3 },
  { name: 'bullet', size: 2 },
  { name: 'begins with', size: 4 },
  { name: 'caption near', size: 4 },
  { name: 'words and line above', size: 90 },
  { name: 'words and line below', size: 90 },
  { name: 'words and zone', size: 30 },
  { name: 'credit word at the end', size: 4 },
  { name: 'credit word at the beginning', size: 4 },
  { name: 'signs of a credit', size: 12 },
  { name: 'credit and zone', size: 24 },
];

export interface CaptionModel {
  readonly weights: Readonly<Record<string, readonly number[]>>;
  readonly bias: number;
}

function endOf(code: number): number {
  const mark = '.?!:,…'.indexOf(String.fromCharCode(code));
  if (mark >= 0) return mark;
  return code === 0x3002 ? 0 : 7;
}

/** Kind of a neighbour: none, prose of the story, other article, short and long furniture, a short sentence, credit words. */
function lookOf(lines: RoleLines, zoneOf: (i: number) => Zone, i: number): number {
  const shape = lines.shapes[i];
  if (!shape) return 0;
  if ((shape.phrases & captionBits) !== 0 && shape.words < 30) return 6;
  const zone = zoneOf(i);
  if (zone === 'comments') return 8;
  if (isStory(shape)) return zone === 'article' ? 1 : 4;
  if ((shape.phrases & chromeBits) !== 0 && shape.words < 9) return 7;
  return zone === 'article' ? (shape.stops > 0 ? 5 : 2) : 3;
}

export interface Around {
  readonly story: number;
  /** Of the last line read as article. */
  readonly end: number;
}

const zoneAt = (zone: Zone): number => (zone === 'article' ? 1 : zone === 'comments' ? 2 : 0);

/** Answers about the look and place of a line: all but those about its credit. */
function lookAnswers(
  lines: RoleLines,
  zoneOf: (i: number) => Zone,
  at: number,
  { story, end }: Around,
): number[] {
  const shape = lines.shapes[at]!;
  const words = bucket(shape.words, [2, 3, 5, 8, 12, 18, 26, 36, 52]);
  const above = lookOf(lines, zoneOf, at - 1);
  const below = lookOf(lines, zoneOf, at + 1);
  const zone = zoneAt(zoneOf(at));
  const isNear = (i: number): number => (((lines.shapes[i]?.phrases ?? 0) & captionBits) === 0 ? 0 : 1);
  const cased = shape.lowered + shape.capitalised;
  return [
    words,
    endOf(shape.last),
    Math.min(2, lines.gaps[at]!) * 3 + Math.min(2, lines.gaps[at + 1] ?? 2),
    above,
    below,
    at < story ? (story - at < 4 ? 0 : story - at < 12 ? 1 : 2) : at > end ? 3 : at - story < 3 ? 4 : 5,
    Math.min(2, shape.stops),
    cased === 0 ? 4 : bucket(shape.capitalised / cased, [0.15, 0.4, 0.8]),
    zone,
    (shape.phrases & chromeBits) !== 0 ? 1 : 0,
    (shape.phrases & captionBits) !== 0 ? 1 : 0,
    shape.year || shape.month ? 1 : 0,
    lines.copies[at]! > 1 ? (lines.again[at]! ? 2 : 1) : 0,
    shape.bullet ? 1 : 0,
    shape.first === UPPER ? 0 : shape.first === QUOTE ? 1 : isLetter(shape.first as 1) ? 2 : 3,
    isNear(at - 1) + isNear(at + 1),
    words * 9 + above,
    words * 9 + below,
    words * 3 + zone,
  ];
}

/** Answers about the credit that a line begins or ends with. */
const creditAnswers = (sign: number, last: number, first: number, zone: number): number[] => [
  last,
  first,
  sign,
  (Math.max(last, first) * 2 + (sign > 0 ? 1 : 0)) * 3 + zone,
];

/** Answers for one line, in the order of `captionTemplates`. */
export function captionAnswers(
  text: string,
  spans: readonly Span[],
  lines: RoleLines,
  zoneOf: (i: number) => Zone,
  at: number,
  around: Around,
): number[] {
  const span = spans[lines.numbers[at]!]!;
  return [
    ...lookAnswers(lines, zoneOf, at, around),
    ...creditAnswers(
      creditSigns(text, span),
      ...creditWords(text, span, lines.shapes[at]!.indent),
      zoneAt(zoneOf(at)),
    ),
  ];
}

/** Lines that may be captions: short ones from a little above the story to a little below its end. */
export function captionCandidates(lines: RoleLines, { story, end }: Around): number[] {
  const at: number[] = [];
  for (let i = Math.max(0, story - 12); i <= end + 3 && i < lines.shapes.length; i++) {
    const { words, letters } = lines.shapes[i]!;
    if (words <= longest && letters > 0) at.push(i);
  }
  return at;
}

const { weights, bias } = model as CaptionModel;
const tables = captionTemplates.map(({ name }) => weights[name] ?? []);

const oddsOf = (answers: readonly number[], from: number): number => {
  let sum = 0;
  for (let t = 0; t < answers.length; t++) sum += tables[from + t]![answers[t]!] ?? 0;
  return sum;
};

const looks = captionTemplates.length - 4;
const zoneCount = 3;
/** The most that words of a credit can add, by the signs beside them and the zone: `[sign * zoneCount + zone]`. */
const mostByWords = Array.from({ length: captionTemplates[looks + 2]!.size * zoneCount }, (_, k) => {
  const steps = Array.from({ length: creditSteps }, (__, step) => step);
  const [sign, zone] = [Math.floor(k / zoneCount), k % zoneCount];
  const all = steps.flatMap((last) =>
    steps.map((first) => oddsOf(creditAnswers(sign, last, first, zone), looks)),
  );
  return Math.max(...all);
});
const most = Math.max(...mostByWords);

/** Whether the log odds that a line is a caption are above `least`. Its words are read only where they can decide. */
export function isCaption(
  text: string,
  spans: readonly Span[],
  lines: RoleLines,
  zoneOf: (i: number) => Zone,
  at: number,
  around: Around,
  least: number,
): boolean {
  const look = bias + oddsOf(lookAnswers(lines, zoneOf, at, around), 0);
  if (look + most <= least) return false;
  const span = spans[lines.numbers[at]!]!;
  const sign = creditSigns(text, span);
  const zone = zoneAt(zoneOf(at));
  if (look + mostByWords[sign * zoneCount + zone]! <= least) return false;
  const [last, first] = creditWords(text, span, lines.shapes[at]!.indent);
  return look + oddsOf(creditAnswers(sign, last, first, zone), looks) > least;
}
