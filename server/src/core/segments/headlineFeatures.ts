/** What speaks for a line above the story being its headline: questions with a few answers, each with a weight in `models/headline.json`. */
import { classOf, DIGIT, IDEOGRAPH, isLetter, LETTER, LOWER, UPPER } from '../text/characters';
import type { Zone } from '../model';
import type { RoleLines } from './roleLines';
import { bucket } from './local';
import { bitsOf, chromeBits } from './phrases';
import { isStory, type StoryWords } from './story';

/** A line as far as its place and look matter here. */
export interface Place {
  /** Index among the lines that are not blank, of the line and of the story's first paragraph. */
  readonly at: number;
  readonly story: number;
}

export const headlineTemplates: readonly { readonly name: string; readonly size: number }[] = [
  { name: 'words', size: 10 },
  { name: 'last mark', size: 8 },
  { name: 'lines to the story', size: 12 },
  { name: 'story-like lines before the story', size: 4 },
  { name: 'stands again', size: 4 },
  { name: 'in the page’s title', size: 4 },
  { name: 'credit below', size: 5 },
  { name: 'credit above', size: 3 },
  { name: 'set apart', size: 9 },
  { name: 'furniture phrase', size: 5 },
  { name: 'date', size: 5 },
  { name: 'separators', size: 4 },
  { name: 'bullet or address', size: 4 },
  { name: 'words of the story', size: 12 },
  { name: 'capitals', size: 5 },
  { name: 'path above', size: 2 },
  { name: 'could be a name', size: 2 },
  { name: 'longer than its neighbours', size: 4 },
  { name: 'article below', size: 6 },
  { name: 'caption or source phrase', size: 2 },
  { name: 'credit', size: 3 },
  { name: 'figures', size: 4 },
  { name: 'line above', size: 9 },
  { name: 'line below', size: 9 },
  { name: 'holds its neighbour', size: 3 },
  { name: 'stands again and words of the story', size: 24 },
  { name: 'lines to the story and words of the story', size: 60 },
];
export const headlineWidth = headlineTemplates.length;

const creditBits = bitsOf('byline', 'timestamp');
const captionBits = bitsOf('caption');
const shareEdges = [0.001, 0.26, 0.51, 0.76];

/** Author's line or time, by a line's own look. */
const isCredit = (lines: RoleLines, i: number): boolean => {
  const shape = lines.shapes[i];
  if (!shape || shape.words > 16 || shape.stops > 3) return false;
  return (
    (shape.phrases & creditBits) !== 0 || (shape.digits > 2 && (shape.month || shape.clock || shape.year))
  );
};

function endOf(code: number): number {
  const mark = '.?!:,…'.indexOf(String.fromCharCode(code));
  if (mark >= 0) return mark;
  if (code === 0x3002) return 0;
  return classOf(code) === DIGIT ? 6 : 7;
}

/** How many of the words stand in the story: its share in steps, by whether there are enough to tell. */
function shared(head: string, story: StoryWords): number {
  const { words, found } = story.shared(head);
  return words === 0 ? 0 : 1 + (words > 3 ? 5 : 0) + bucket(found / words, shareEdges);
}

/** What kind of line a neighbour is: one to three words (or none), furniture, credit, path, a phrase, a title, prose. */
function lookOf(lines: RoleLines, i: number): number {
  const shape = lines.shapes[i];
  if (!shape) return 0;
  if (isCredit(lines, i)) return 3;
  if ((shape.phrases & chromeBits) !== 0 && shape.words < 12) return 2;
  if (shape.separators > 0 && shape.words < 20) return 4;
  if (isStory(shape)) return 7;
  if (shape.letters === 0) return 8;
  return shape.words < 4 ? 1 : shape.words < 9 ? 5 : 6;
}

/** 1: a neighbour has its words and more; 2: it has a neighbour's. */
function holds(lines: RoleLines, at: number, small: string): number {
  if (small.length < 12) return 0;
  for (const i of [at - 1, at + 1]) {
    const other = lines.heads[i]?.toLowerCase();
    if (other === undefined || other.length < 12 || other.length === small.length) continue;
    if (other.includes(small)) return 1;
    if (small.includes(other)) return 2;
  }
  return 0;
}

const isRow = (lines: RoleLines, i: number): boolean => {
  const shape = lines.shapes[i];
  return shape !== undefined && shape.words <= 14 && lines.gaps[i] === 0;
};

/** Answers for one line, in the order of `headlineTemplates`. `titles`: the first lines in small letters. */
export function headlineAnswers(
  lines: RoleLines,
  zoneOf: (i: number) => Zone,
  { at, story }: Place,
  words: StoryWords,
  titles: readonly string[],
): number[] {
  const shape = lines.shapes[at]!;
  const head = lines.heads[at]!;
  const small = head.toLowerCase();
  let prose = 0;
  for (let i = at + 1; i < story && i < at + 40; i++) if (isStory(lines.shapes[i]!)) prose++;
  let below = 0;
  for (let i = 1; i <= 4 && below === 0; i++) if (isCredit(lines, at + i)) below = i;
  const above = isCredit(lines, at - 1) ? 1 : isCredit(lines, at - 2) ? 2 : 0;
  let article = 5;
  for (let i = 1; i <= 5 && article === 5; i++)
    if (at + i <= story && zoneOf(at + i) === 'article') article = i - 1;
  const inTitle = titles.findIndex(
    (title, i) => i !== at && title.length > small.length && small.length > 12 && title.includes(small),
  );
  const isTitle =
    at < titles.length && (shape.separators > 0 || head.includes(' - ') || head.includes(' | ')) ? 3 : 0;
  const before = lines.shapes[at - 1];
  const after = lines.shapes[at + 1];
  const first = classOf(head.charCodeAt(0));
  const overlap = shared(head, words);
  const distance = bucket(story - at, [2, 3, 4, 6, 9, 14, 21, 36, 61]) + (story - at > 120 ? 1 : 0);
  const copies = lines.copies[at]! > 1 ? 1 : 0;
  const apart = Math.min(2, lines.gaps[at]!) * 3 + Math.min(2, lines.gaps[at + 1] ?? 2);
  return [
    bucket(shape.words, [2, 3, 4, 6, 9, 13, 19, 27, 36]),
    endOf(shape.last),
    distance,
    Math.min(3, prose),
    lines.copies[at]! > 1 ? (lines.again[at]! ? 2 : 1) + (lines.copies[at]! > 3 ? 1 : 0) : 0,
    inTitle >= 0 ? (inTitle === 0 ? 1 : 2) : isTitle,
    below,
    above,
    isRow(lines, at) && isRow(lines, at + 1) ? 0 : apart,
    (shape.phrases & chromeBits) === 0 ? 0 : 1 + bucket(shape.words, [3, 6, 10]),
    shape.clock || (shape.year && shape.month)
      ? 3 + (shape.words > 6 ? 1 : 0)
      : shape.month
        ? 2
        : shape.year
          ? 1
          : 0,
    Math.min(3, shape.separators),
    (shape.bullet ? 1 : 0) + (shape.url ? 2 : 0),
    overlap,
    shape.lowered + shape.capitalised === 0
      ? 4
      : bucket(shape.capitalised / (shape.lowered + shape.capitalised), [0.3, 0.6, 1]),
    (before && before.words < 16 && before.separators > 0) || (lines.shapes[at - 2]?.separators ?? 0) > 1
      ? 1
      : 0,
    shape.nameLike && shape.words < 4 ? 1 : 0,
    (shape.words > (before?.words ?? 0) ? 1 : 0) + (shape.words > (after?.words ?? 0) ? 2 : 0),
    article,
    (shape.phrases & captionBits) !== 0 ||
    (first !== UPPER &&
      first !== LETTER &&
      first !== IDEOGRAPH &&
      first !== LOWER &&
      first !== DIGIT &&
      !isLetter(first) &&
      shape.words < 3)
      ? 1
      : 0,
    (shape.phrases & creditBits) === 0 ? 0 : isCredit(lines, at) && shape.digits > 0 ? 2 : 1,
    bucket(shape.digits / (shape.digits + shape.letters), [0.15, 0.3, 0.5]),
    lookOf(lines, at - 1),
    lookOf(lines, at + 1),
    holds(lines, at, small),
    copies * 12 + overlap,
    bucket(story - at, [3, 6, 14, 36]) * 12 + overlap,
  ];
}
