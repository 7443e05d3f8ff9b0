/** What the selection grows to, step by step: a word, what is said, its sentence, its line, its comment, its zone, all. */
import type { Capture, Span } from '../core/model';
import { threadEnds } from './folding';
import { lastAtOrBefore, lineAt } from './locate';
import { zoneRuns, type ZoneRun } from './zoneRuns';

/** More steps than these nobody takes; editors walk them by recursion. */
const mostSteps = 40;
/** A word is looked for this far, in UTF-16 units. */
const longestWord = 200;

/**
 * For each offset the spans around it, the narrowest first; each lies within the next and is shorter. The last is the
 * whole text. Linear in the capture and in what stands on the lines asked for.
 */
export function selectionRanges(capture: Capture, offsets: readonly number[]): Span[][] {
  const around = new Surroundings(capture);
  return offsets.map((offset) => chain(around.spansAt(offset)));
}

/** Those that lie one in another; of two that cross, the shorter stays. */
function chain(spans: Span[]): Span[] {
  const steps: Span[] = [];
  for (const span of spans.sort((a, b) => width(a) - width(b))) {
    const last = steps.at(-1);
    if (!last || (span[0] <= last[0] && last[1] <= span[1] && width(span) > width(last))) steps.push(span);
  }
  const whole = steps.at(-1)!;
  return steps.length <= mostSteps ? steps : [...steps.slice(0, mostSteps - 1), whole];
}

class Surroundings {
  private readonly runs: ZoneRun[];
  /** For each comment one past the last line of its thread. */
  private readonly threads: number[];
  /** For each block of the text, the parts of attributions that touch it: a line may be the whole text. */
  private readonly said = new Map<number, Span[]>();

  constructor(private readonly capture: Capture) {
    this.runs = zoneRuns(capture);
    this.threads = threadEnds(capture.comments);
    for (const { source, cue, content } of capture.attributions)
      for (const spans of [source?.spans ?? [], cue.spans, content.spans])
        for (const span of spans) this.note(span);
  }

  /** Unsorted, around the offset, none empty but the whole text, which is among them. An end is inside: carets stand there. */
  spansAt(offset: number): Span[] {
    const { capture } = this;
    const line = lineAt(capture, offset);
    const { sentences } = capture;
    const sentence = sentences[lastAtOrBefore(sentences.length, (i) => sentences[i]!.span[0], offset)];
    const { span, parts = [] } = capture.lines[line] ?? { span: [0, 0] as const };
    return [
      wordAt(capture.text, offset, span),
      ...(this.said.get(blockOf(offset)) ?? []),
      ...(sentence ? [sentence.span] : []),
      ...parts.map((part) => part.span),
      span,
      ...this.commentsAt(line),
      ...this.runsAt(line),
    ]
      .filter(([start, end]) => start < end && start <= offset && offset <= end)
      .concat([[0, capture.text.length]]);
  }

  private note(span: Span): void {
    for (let block = blockOf(span[0]); block <= blockOf(span[1]); block++) {
      const there = this.said.get(block);
      if (there) there.push(span);
      else this.said.set(block, [span]);
    }
  }

  /** The comment, and the comment with all answers to it and to those it answers. */
  private commentsAt(line: number): Span[] {
    const { comments } = this.capture;
    const spans: Span[] = [];
    let at: number | null = lastAtOrBefore(comments.length, (i) => comments[i]!.line, line);
    if (at < 0) return spans;
    spans.push(comments[at]!.span);
    for (let steps = 0; at !== null && at >= 0 && steps < mostSteps; steps++) {
      const comment: Capture['comments'][number] | undefined = comments[at];
      if (!comment) break;
      spans.push(this.ofLines(comment.line, this.threads[at]!));
      at = comment.parent;
    }
    return spans;
  }

  /** The zone's run, and of an article with boilerplate in it the whole block. */
  private runsAt(line: number): Span[] {
    const { runs } = this;
    const at = lastAtOrBefore(runs.length, (i) => runs[i]!.startLine, line);
    const run = runs[at];
    if (!run) return [];
    const spans = [this.ofLines(run.startLine, run.endLine)];
    const [first, last] = [this.reach(at, -1), this.reach(at, 1)];
    spans.push(this.ofLines(runs[first]!.startLine, runs[last]!.endLine));
    return spans;
  }

  /** How far runs of the same zone go with only boilerplate between them. */
  private reach(at: number, step: 1 | -1): number {
    const { zone } = this.runs[at]!;
    if (zone === 'boilerplate') return at;
    let far = at;
    for (let next = at + step; next >= 0 && next < this.runs.length; next += step) {
      const found = this.runs[next]!.zone;
      if (found === zone) far = next;
      else if (found !== 'boilerplate') break;
    }
    return far;
  }

  private ofLines(startLine: number, endLine: number): Span {
    const { lines } = this.capture;
    return [lines[startLine]!.span[0], lines[Math.max(startLine, endLine - 1)]!.span[1]];
  }
}

/** Letters, marks and digits with what joins them; empty where there are none. Halves no character. */
function wordAt(text: string, offset: number, [from, to]: Span): Span {
  const isWord = (at: number): boolean => /[\p{L}\p{M}\p{N}_'’\u200C\u200D-]/u.test(characterAt(text, at));
  let start = Math.min(Math.max(offset, from), to);
  let end = start;
  while (start > from && offset - start < longestWord && isWord(start - 1)) start--;
  while (end < to && end - offset < longestWord && isWord(end)) end++;
  if (isLow(text, start) && start > from) start--;
  if (isLow(text, end) && end < to) end++;
  return [start, end];
}

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** The whole character of which a half stands there. */
function characterAt(text: string, at: number): string {
  const start = isLow(text, at) && at > 0 ? at - 1 : at;
  return String.fromCodePoint(text.codePointAt(start) ?? 0);
}

const blockOf = (offset: number): number => offset >> 10;
const width = ([start, end]: Span): number => end - start;
