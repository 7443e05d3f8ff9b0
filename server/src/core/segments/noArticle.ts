/**
 * Whether the lines read as article make one. Every page has some prose that looks the part: the words of an error page, a wall
 * of consent, the teasers of an index. Told by how much there is, how it lies in the capture, and what it speaks of.
 */
import data from '../../../data/noArticle.json';
import model from '../../../models/noArticle.json';
import type { RoleLines } from './roleLines';
import { bucket } from './local';
import { bitsOf, chromeBits } from './phrases';
import { isStory } from './story';

/** So many words read as article, or lines of it in a row, are one, whatever they say: verse and lists too. */
const plenty = 400;
const longRun = 20;
/** Lines whose words are looked at. */
const looked = 24;
const creditBits = bitsOf('byline', 'timestamp');

export const noArticleTemplates: readonly { readonly name: string; readonly size: number }[] = [
  { name: 'words of prose', size: 9 },
  { name: 'paragraphs', size: 6 },
  { name: 'share of the capture’s prose', size: 5 },
  { name: 'share of the capture’s lines', size: 5 },
  { name: 'speaks to the reader', size: 5 },
  { name: 'furniture phrases in it', size: 4 },
  { name: 'author or date', size: 3 },
  { name: 'longest unbroken run', size: 6 },
  { name: 'words of pages without one', size: 5 },
  { name: 'words of prose and words of pages without one', size: 45 },
  { name: 'speaks to the reader, words of pages without one', size: 25 },
];

export interface NoArticleModel {
  readonly weights: Readonly<Record<string, readonly number[]>>;
  readonly bias: number;
}

/** Steps of how many phrases of pages without an article are found. */
const steps = 5;

interface Asked {
  /** Answers to all templates but those about phrases. */
  readonly answers: readonly number[];
  readonly amount: number;
  readonly address: number;
  readonly phrases: () => number;
}

/** What decides whether there is an article, or null where there is so much that nobody need ask. */
export function askArticle(
  lines: RoleLines,
  isArticle: (i: number) => boolean,
  headOf: (i: number) => string,
): Asked | null {
  let words = 0;
  let paragraphs = 0;
  let prose = 0;
  let own = 0;
  let all = 0;
  let reader = 0;
  let furniture = 0;
  let credits = 0;
  let run = 0;
  let longest = 0;
  const spoken: number[] = [];
  lines.shapes.forEach((shape, i) => {
    const story = isStory(shape);
    if (story) prose += shape.words;
    if (shape.words < 16 && (shape.phrases & creditBits) !== 0 && (shape.month || shape.year || shape.clock))
      credits++;
    if (!isArticle(i)) {
      run = 0;
      if (spoken.length < looked / 2) spoken.push(i);
      return;
    }
    own++;
    all += shape.words;
    if (spoken.length < looked) spoken.push(i);
    if ((shape.phrases & chromeBits) !== 0) furniture++;
    longest = Math.max(longest, ++run);
    if (!story) return;
    paragraphs++;
    words += shape.words;
    reader += shape.secondPerson;
  });
  if (all >= plenty || longest >= longRun) return null;
  const amount = bucket(words, [1, 20, 40, 70, 110, 160, 230, 310]);
  const address = words === 0 ? 0 : 1 + bucket(reader / words, [0.005, 0.02, 0.05]);
  const answers = [
    amount,
    Math.min(5, paragraphs),
    bucket(prose === 0 ? 0 : words / prose, [0.01, 0.3, 0.6, 0.9]),
    bucket(own / Math.max(1, lines.shapes.length), [0.03, 0.08, 0.2, 0.5]),
    address,
    own === 0 ? 0 : 1 + bucket(furniture / own, [0.01, 0.25]),
    Math.min(2, credits),
    bucket(longest, [1, 2, 3, 6, 12]),
  ];
  const phrases = (): number => Math.min(4, phrasesIn(spoken.map(headOf).join('\n').toLowerCase()));
  return { answers, amount, address, phrases };
}

/** How many phrases of pages without an article stand in a text in small letters. */
function phrasesIn(text: string): number {
  let found = 0;
  for (const phrase of data.phrases) if (text.includes(phrase)) found++;
  return found;
}

const saidAnswers = (said: number, { amount, address }: Pick<Asked, 'amount' | 'address'>): number[] => [
  said,
  amount * steps + said,
  address * steps + said,
];

/** Answers for a capture, in the order of `noArticleTemplates`. */
export function noArticleAnswers(asked: Asked): number[] {
  return [...asked.answers, ...saidAnswers(asked.phrases(), asked)];
}

const { weights, bias } = model as NoArticleModel;
const tables = noArticleTemplates.map(({ name }) => weights[name] ?? []);

const oddsOf = (answers: readonly number[], from: number): number =>
  answers.reduce((sum, answer, t) => sum + (tables[from + t]![answer] ?? 0), 0);

/** Log odds above which a capture is taken to have no article: to miss one is worse than to take a notice for one. */
const without = 1;

/** Whether the lines that `isArticle` names are none. See `askArticle`. */
export function hasNoArticle(...about: Parameters<typeof askArticle>): boolean {
  const asked = askArticle(...about);
  if (!asked) return false;
  const look = bias + oddsOf(asked.answers, 0);
  const from = asked.answers.length;
  // Words are looked for only where they can decide.
  const most = Math.max(...[0, 1, 2, 3, 4].map((said) => oddsOf(saidAnswers(said, asked), from)));
  return look + most > without && look + oddsOf(saidAnswers(asked.phrases(), asked), from) > without;
}
