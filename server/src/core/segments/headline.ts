/** Which line is the headline: the likeliest of the lines above the story, or none of them. */
import model from '../../../models/headline.json';
import type { Span, Zone } from '../model';
import type { RoleLines } from './roleLines';
import { headlineAnswers, headlineTemplates } from './headlineFeatures';
import { bucket } from './local';
import { bitsOf } from './phrases';
import { isStory, StoryWords } from './story';

const timeBits = bitsOf('timestamp');

/** How far above the story a headline is looked for, in lines that are not blank. */
const reach = 90;
/** Lines at the top that may be the page's title, with the headline in it. */
const top = 3;
/** Longer lines are no headlines. */
const longest = 45;

/** Weights by the names of the templates, one for each answer; `none` by how many lines stand above the story. */
export interface HeadlineModel {
  readonly weights: Readonly<Record<string, readonly number[]>>;
  readonly none: readonly number[];
}

/** How many lines stand above the story, in steps: a capture may have lost its headline. */
export const aboveSteps = 6;
const aboveStep = (story: number): number => bucket(story, [1, 2, 4, 10, 30]);

export interface Candidates {
  readonly at: readonly number[];
  readonly answers: readonly (readonly number[])[];
  readonly above: number;
}

/** The lines that may be the headline, with their answers. `story`: see `storyStart`. */
export function headlineCandidates(
  text: string,
  spans: readonly Span[],
  lines: RoleLines,
  zoneOf: (i: number) => Zone,
  story: number,
): Candidates {
  const words = new StoryWords(text, spans, lines, story);
  const titles = lines.heads.slice(0, top).map((head) => head.toLowerCase());
  const end = isStory(lines.shapes[story]!) ? story : story + 1;
  const at: number[] = [];
  for (let i = Math.max(0, end - reach); i < end; i++) {
    const shape = lines.shapes[i]!;
    const isDate =
      shape.digits > shape.letters ||
      ((shape.phrases & timeBits) !== 0 && shape.digits > 3 && shape.words <= 12);
    if (shape.letters > 0 && shape.words <= longest && !isDate) at.push(i);
  }
  return {
    at,
    answers: at.map((i) => headlineAnswers(lines, zoneOf, { at: i, story }, words, titles)),
    above: aboveStep(story),
  };
}

const tables = headlineTemplates.map(({ name }) => (model as HeadlineModel).weights[name] ?? []);

/** Index among the lines that are not blank, or -1. `mayBe`: whether a line may be called so. */
export function findHeadline({ at, answers, above }: Candidates, mayBe: (i: number) => boolean): number {
  let best = -1;
  let most = model.none[above]!;
  answers.forEach((row, k) => {
    if (!mayBe(at[k]!)) return;
    let score = 0;
    for (let t = 0; t < row.length; t++) score += tables[t]![row[t]!] ?? 0;
    if (score > most) {
      best = at[k]!;
      most = score;
    }
  });
  return best;
}
