/** The form of `gold.json` and what a capture gets wrong by it. */
import type { Capture } from '../../server/src/core/model';

/** What is known to be wrong, for one reason. Zones and comments are runs of lines, counted from 1: `6-9 48`. */
interface Known {
  readonly why: string;
  readonly zones?: string;
  readonly comments?: string;
  /** The words of the verdicts. */
  readonly verdicts?: readonly string[];
  readonly headline?: true;
}

export interface Gold {
  /** Runs of lines and the zones they may have: `1-3b 5a 7-9ab` (a article, b boilerplate, c comments). Blank lines do not count. */
  readonly zones: string;
  readonly headline: string | null;
  /** First line, author (null: lost) and depth of each comment. */
  readonly comments: readonly (readonly [line: number, author: string | null, depth: number])[];
  /** Comments that may be found or not: a forum's first post. */
  readonly optional?: readonly (readonly [line: number, author: string | null, depth: number])[];
  /** Words within one sentence, its verdict, and words of who is given for it. */
  readonly verdicts: readonly (readonly [words: string, verdict: string, source?: string])[];
  readonly misses?: readonly Known[];
}

export interface Misses {
  readonly zones: string;
  /** Lines where a comment is missing, too many, or has another author or depth. */
  readonly comments: string;
  readonly verdicts: readonly string[];
  readonly headline: boolean;
}

function* numbersOf(runs: string): Generator<[line: number, rest: string]> {
  for (const run of runs.split(' ').filter(Boolean)) {
    const [, from = '', to = from, rest = ''] = /^(\d+)(?:-(\d+))?([abc]*)$/.exec(run) ?? [];
    if (from === '') throw new Error(`not a run of lines: ${run}`);
    for (let line = Number(from); line <= Number(to); line++) yield [line, rest];
  }
}

/** Numbers as runs, over lines that `skip` (blank ones). */
function runsOf(numbers: readonly number[], skip: (line: number) => boolean): string {
  const runs: [from: number, to: number][] = [];
  for (const line of numbers) {
    const last = runs.at(-1);
    let next = (last?.[1] ?? -1) + 1;
    while (last && next < line && skip(next)) next++;
    if (last && next === line) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');
}

/** What `capture` gets wrong. Throws where the gold does not fit the text. */
export function missesOf(capture: Capture, gold: Gold): Misses {
  const isBlank = (line: number): boolean => capture.lines[line - 1]?.zone === '';
  const wanted = new Map(numbersOf(gold.zones));
  const zones = capture.lines.flatMap(({ zone }, i) => {
    if (zone === '') return [];
    const may = wanted.get(i + 1);
    if (!may) throw new Error(`no gold for line ${i + 1}`);
    return may.includes(zone[0]!) ? [] : [i + 1];
  });
  const comments = wrongComments(capture, gold);
  return {
    zones: runsOf(zones, isBlank),
    comments: runsOf(comments, () => false),
    verdicts: gold.verdicts.filter((verdict) => !holds(capture, verdict)).map(([words]) => words),
    headline: capture.provenance.headline.value !== gold.headline,
  };
}

function wrongComments(capture: Capture, { comments, optional = [] }: Gold): number[] {
  const key = (line: number, author: string | null, depth: number): string =>
    JSON.stringify([line, author, depth]);
  const found = new Map(
    capture.comments.map(({ line, author, depth }) => [key(line + 1, author, depth), line + 1]),
  );
  const wanted = new Map(comments.map((comment) => [key(...comment), comment[0]]));
  const allowed = new Set(optional.map((comment) => key(...comment)));
  const missing = [...wanted].filter(([each]) => !found.has(each));
  const extra = [...found].filter(([each]) => !wanted.has(each) && !allowed.has(each));
  return [...new Set([...missing, ...extra].map(([, line]) => line))].sort((a, b) => a - b);
}

function holds(capture: Capture, [words, verdict, source]: Gold['verdicts'][number]): boolean {
  const at = capture.text.replaceAll('\n', ' ').indexOf(words);
  if (at < 0) throw new Error(`not in the text: ${words}`);
  const middle = at + (words.length >> 1);
  const sentence = capture.sentences.find(({ span }) => span[0] <= middle && middle < span[1]);
  const given = sentence?.attributions.map((index) => capture.attributions[index]?.source) ?? [];
  // What asserts nothing ("The motor is fine") has its source all the same.
  const kinds = sentence?.verdict === 'not-a-claim' ? given.map((each) => each?.kind) : [sentence?.verdict];
  if (!kinds.some((kind) => kind === verdict)) return false;
  if (source === undefined) return true;
  return given.some((each) =>
    [each?.text, each?.resolved].some((name) => name?.replace(/\s+/g, ' ').includes(source)),
  );
}

/** The misses of `capture` that the gold says are known, in the form of `missesOf`. */
export function knownMisses({ lines: all }: Capture, { misses = [], verdicts }: Gold): Misses {
  const isBlank = (line: number): boolean => all[line - 1]?.zone === '';
  const lines = (runs: (string | undefined)[]): number[] =>
    runs
      .flatMap((each) => [...numbersOf(each ?? '')].map(([line]) => line))
      .filter((line) => !isBlank(line))
      .sort((a, b) => a - b);
  const named = new Set(misses.flatMap((known) => known.verdicts ?? []));
  return {
    zones: runsOf(lines(misses.map((known) => known.zones)), isBlank),
    comments: runsOf(lines(misses.map((known) => known.comments)), () => false),
    verdicts: verdicts.map(([words]) => words).filter((words) => named.has(words)),
    headline: misses.some((known) => known.headline === true),
  };
}
