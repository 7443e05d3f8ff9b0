/**
 * The review log of a folder, `.provenance/review.jsonl`: one JSON object a line, only ever appended to. Its order is the
 * order of lines; a withdrawal counts wherever it stands and an id counts once, so that the logs of two people can be
 * merged line by line.
 */
import type { Decision, LogEntry } from './decision';
import { readEntry, writeEntry } from './entry';

/** Where it lies, from the folder. */
export const reviewLogPath = '.provenance/review.jsonl';

/** Longer logs, in bytes, are not read: the folder may be anybody's. Say so where one is met. */
export const longestReviewLog = 20_000_000;

export interface LogProblem {
  /** From 1. */
  readonly line: number;
  /** In English. */
  readonly what: string;
}

export interface ReviewLog {
  /** Those that stand, in the order they were taken. */
  readonly decisions: readonly Decision[];
  /** Lines that are no decision; they are left out and stay where they are. At most twenty are named. */
  readonly problems: readonly LogProblem[];
  /** Lines that are no decision, named or not. */
  readonly bad: number;
}

/** A folder without a log. */
export const noReviewLog: ReviewLog = { decisions: [], problems: [], bad: 0 };

const mostNamed = 20;
/** A file with more bad lines is something else. */
const mostBad = 10_000;

/** Reads the log's text. Total: what is no decision is named and left out; actions and fields it does not know pass. */
export function readReviewLog(text: string): ReviewLog {
  const entries = new Map<string, LogEntry>();
  const withdrawn = new Set<string>();
  const problems: LogProblem[] = [];
  let bad = 0;
  let line = 0;
  for (const raw of linesOf(text)) {
    line++;
    if (raw.trim() === '') continue;
    const entry = readEntry(raw);
    if (typeof entry === 'string') {
      if (++bad <= mostNamed) problems.push({ line, what: entry });
      if (bad > mostBad)
        return {
          decisions: [],
          problems: [{ line, what: 'too many bad lines: nothing of it is read' }],
          bad,
        };
    } else if (entry && !entries.has(entry.id)) {
      entries.set(entry.id, entry);
      if (entry.action === 'withdraw') for (const id of entry.ids) withdrawn.add(id);
    }
  }
  const decisions = [...entries.values()].filter(
    (entry): entry is Decision => entry.action !== 'withdraw' && !withdrawn.has(entry.id),
  );
  return { decisions, problems, bad };
}

/** One at a time: a log may be long. */
function* linesOf(text: string): Generator<string> {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    const feed = text.indexOf('\n', start);
    yield text.slice(start, feed < 0 ? text.length : feed);
    if (feed < 0) return;
    start = feed + 1;
  }
}

/** What appending the entries adds to the log. `whole`: it is empty or ends with a line feed; a write may have been torn off. */
export function appendix(entries: readonly LogEntry[], whole: boolean): string {
  return `${whole ? '' : '\n'}${entries.map((each) => `${writeEntry(each)}\n`).join('')}`;
}

/** Those of the log that concern one file: taken in it, or for the whole folder. `path`: from the folder, with `/`. */
export function decisionsOn({ decisions }: ReviewLog, path: string): readonly Decision[] {
  return decisions.filter(
    (each) => each.file === path || (each.action === 'accept' && each.scope === 'folder'),
  );
}
