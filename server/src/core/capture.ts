/**
 * The one door into core: text in, plain data out. Total: any string gives a capture, in bounded time.
 */
import { readClaims } from './claims/claims';
import { readIntegrity } from './integrity/integrity';
import { readProvenance } from './metadata/provenance';
import type { Capture, Options } from './model';
import { segment } from './segments/segment';
import { handOn, readingOf } from './segments/readings';
import { shapesByNumber } from './segments/zones';
import { readHeader } from './supplied/header';
import { articleDigest } from './text/digest';
import { splitLines } from './text/lines';
import { readThreads } from './threads/threads';

/** Stages of an analysis, in order; `analyseInSteps` yields the one just done. */
export type Stage = 'segments' | 'threads' | 'claims' | 'provenance';

/**
 * The analysis cut into stages, so that a server can look between them whether anyone still wants the answer. `previous`: the
 * capture before an edit; what the edit left alone is taken over, and the answer is the same.
 */
export function* analyseInSteps(
  text: string,
  options: Options = {},
  previous?: Pick<Capture, 'lines'>,
): Generator<Stage, Capture> {
  const lines = splitLines(text);
  // Where everything is taken as article, nothing stands before it.
  const header = options.assume ? null : readHeader(text, lines);
  const segmented = segment(text, lines, options, header?.endLine, previous?.lines);
  yield 'segments';
  const reading = readingOf(segmented);
  const threads = readThreads(text, segmented, reading && shapesByNumber(reading));
  handOn(segmented, threads.lines);
  yield 'threads';
  const claims = readClaims(text, threads.lines, threads.comments, previous?.lines);
  yield 'claims';
  const context = options.context ?? {};
  const provenance = readProvenance(text, threads.lines, threads.comments, claims, context, header);
  const integrity = readIntegrity(text);
  yield 'provenance';
  return {
    text,
    lines: threads.lines,
    comments: threads.comments,
    sentences: claims.sentences,
    attributions: claims.attributions,
    provenance,
    integrity,
    articleSha256: articleDigest(text, threads.lines),
    context,
  };
}

/** Reads a capture. Never throws for any string. */
export function analyse(text: string, options: Options = {}, previous?: Pick<Capture, 'lines'>): Capture {
  const steps = analyseInSteps(text, options, previous);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
