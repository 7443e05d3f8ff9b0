/** The words that a cue's lexical score asks for, each template by its name. */
import type { Placed } from '../contents';
import type { Scene, FoundContent } from '../scene';

/** Where a single word is looked at, relative to the cue (or its source or content). */
export const cueSingles = [
  'head',
  'first of the group',
  'before 1',
  'before 2',
  'before 3',
  'behind 1',
  'behind 2',
  'behind 3',
  'first of the source',
  'last of the source',
  'first of the content',
  'second of the content',
  'last of the content',
  'before the source',
  'first of the sentence',
] as const;

/** Pairs of the above. */
export const cueDoubles = [
  'head, behind 1',
  'head, before 1',
  'before 1, behind 1',
  'behind 1, behind 2',
  'before 2, before 1',
  'head, last of the source',
  'head, first of the content',
  'first of the group, head',
] as const;
const pairs = cueDoubles.map((name) => {
  const [one, other] = name.split(', ').map((each) => (cueSingles as readonly string[]).indexOf(each));
  return [one!, other!] as const;
});
export const cuePairs: readonly (readonly [number, number])[] = pairs;

/** Numbers of the words at `cueSingles`. */
export function cueWords(scene: Scene, { cue, source }: Placed, content: FoundContent): Int32Array {
  const { words, lo, hi } = scene;
  const at = (index: number): number => (index >= lo && index < hi ? words[index]!.number : 0);
  const out = new Int32Array(cueSingles.length);
  out[0] = at(cue.head);
  out[1] = at(cue.from);
  out[2] = at(cue.from - 1);
  out[3] = at(cue.from - 2);
  out[4] = at(cue.from - 3);
  out[5] = at(cue.to);
  out[6] = at(cue.to + 1);
  out[7] = at(cue.to + 2);
  if (source.range) {
    out[8] = at(source.range[0]);
    out[9] = at(source.range[1] - 1);
    out[13] = at(source.range[0] - 1);
  }
  const first = content.ranges[0];
  if (first) {
    out[10] = at(first[0]);
    out[11] = at(first[0] + 1);
    out[12] = at(content.ranges.at(-1)![1] - 1);
  }
  out[14] = at(lo);
  return out;
}
