/** One text read whole: is it a capture, and what stands in it. The same for open documents and for files that are not open. */
import { decide, type Decision } from '../config/decide';
import type { Settings } from '../config/settings';
import { analyseInSteps, type Stage } from '../core/capture';
import type { Reviewed } from '../rules/finding';
import { runRules } from '../rules/run';
import { fileName, pathIn } from './uri';

/** Where a document belongs and what steers its answer. */
export interface Circumstances {
  readonly settings: Settings;
  /** The URI of its workspace folder, or null. */
  readonly folder: string | null;
}

export interface Given extends Circumstances {
  readonly uri: string;
  /** The editor's language; `''` where nobody set one. */
  readonly language: string;
  readonly text: string;
}

export interface Reading {
  readonly decision: Decision;
  /** Null where the text is no capture. */
  readonly reviewed: Reviewed | null;
}

/** Called between stages with the one just done; rejects where nobody wants the answer any more. */
export type Between = (done: Stage) => Promise<void>;

export async function readWhole(given: Given, between: Between): Promise<Reading> {
  const { uri, language, text, folder, settings } = given;
  const candidate = { language, path: pathIn(folder, uri), length: text.length, text };
  const decision = decide(candidate, settings);
  if (!decision.capture) return { decision, reviewed: null };
  const name = fileName(uri);
  const steps = analyseInSteps(text, name === null ? {} : { context: { fileName: name } });
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const capture = step.value;
      const findings = runRules(capture, { levels: settings.rules, ...settings.claims });
      return { decision, reviewed: { capture, findings } };
    }
    await between(step.value);
  }
}
