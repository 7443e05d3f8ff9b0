/** One text read whole: is it a capture, and what stands in it. The same for open documents and for files that are not open. */
import { decide, type Decision } from '../config/decide';
import type { Settings } from '../config/settings';
import type { Stage } from '../core/capture';
import { message } from '../core/message';
import type { Capture, Supplied } from '../core/model';
import { rowAddress } from '../intake/containers/rowUri';
import type { Decision as ReviewDecision } from '../review/decision';
import { reviewInSteps, type ReviewedCapture } from '../review/review';
import { fileName, pathIn } from './uri';

/** Where a document belongs and what steers its answer. */
export interface Circumstances {
  readonly settings: Settings;
  /** The URI of its workspace folder, or null. */
  readonly folder: string | null;
  /** Those of the folder's review log that concern this file. */
  readonly decisions?: readonly ReviewDecision[];
  /** What lies beside it of its origin. */
  readonly supplied?: readonly Supplied[];
}

export interface Given extends Circumstances {
  readonly uri: string;
  /** The editor's language; `''` where nobody set one. */
  readonly language: string;
  readonly text: string;
  /** The document's capture before it was edited. */
  readonly previous?: Capture | undefined;
}

export interface Reading {
  readonly decision: Decision;
  /** Null where the text is no capture. */
  readonly reviewed: ReviewedCapture | null;
}

/** Is the text a capture? `length`: of all of it, where `text` is its first part only. */
export function decideOn({
  uri,
  folder,
  settings,
  ...text
}: Omit<Given, 'decisions' | 'supplied'> & { readonly length: number }): Decision {
  const candidate = { ...text, path: pathIn(folder, uri) };
  if (!rowAddress(uri)) return decide(candidate, settings);
  // Somebody opened the file of captures it lies in; only its size may still speak against it.
  const decision = decide(candidate, { ...settings, files: { ...settings.files, treat: 'always' } });
  return decision.capture ? { ...decision, reason: message('It is a row of a file of captures.') } : decision;
}

/** Called between stages with the one just done; rejects where nobody wants the answer any more. */
export type Between = (done: Stage) => Promise<void>;

export async function readWhole(given: Given, between: Between): Promise<Reading> {
  const { uri, language, text, folder, settings, decisions = [], supplied = [], previous } = given;
  const decision = decideOn({ uri, language, folder, settings, text, length: text.length });
  if (!decision.capture) return { decision, reviewed: null };
  const name = fileName(uri);
  const steps = reviewInSteps({
    text,
    options: {
      context: { ...(name !== null && { fileName: name }), ...(supplied.length > 0 && { supplied }) },
    },
    rules: { levels: settings.rules, ...settings.claims },
    decisions,
    previous,
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return { decision, reviewed: step.value };
    await between(step.value);
  }
}
