/** A capture as its reviewers left it: read under their decisions, with its findings and what became of each decision. */
import { analyseInSteps, type Stage } from '../core/capture';
import type { Capture, Options } from '../core/model';
import type { Reviewed, RuleOptions } from '../rules/finding';
import { runRules } from '../rules/run';
import { acceptFindings } from './accept';
import { anchor, type Anchored } from './anchor';
import type { Decision } from './decision';
import { FlatText } from './flat';
import { steeringOf } from './steering';

export interface ReviewInput {
  readonly text: string;
  readonly options?: Options;
  readonly rules?: RuleOptions;
  /** Those of the folder's log that concern this file: `decisionsOn`. */
  readonly decisions?: readonly Decision[];
  /** The capture before an edit, where there is one: what the edit left alone is not read again, and nothing else changes. */
  readonly previous?: Pick<Capture, 'lines'> | undefined;
}

export interface ReviewedCapture extends Reviewed {
  /** The decisions given, in their order, each with where its words stand now. */
  readonly decisions: readonly Anchored[];
}

/** As `reviewCapture`, cut into the stages of the analysis. */
export function* reviewInSteps(input: ReviewInput): Generator<Stage, ReviewedCapture> {
  const { text, options = {}, rules = {}, decisions = [], previous } = input;
  if (decisions.length === 0) {
    const capture = yield* analyseInSteps(text, options, previous);
    return { capture, findings: runRules(capture, rules), decisions: [] };
  }
  const flat = new FlatText(text);
  const places = anchor(
    flat,
    decisions.map(({ words }) => words),
  );
  const anchored = decisions.map((decision, i) => ({ decision, ...places[i]! }));
  const { pins, boundaries } = steeringOf(text, anchored);
  const steered: Options = {
    ...options,
    pins: [...(options.pins ?? []), ...pins],
    boundaries: [...(options.boundaries ?? []), ...boundaries],
  };
  const capture = yield* analyseInSteps(text, steered, previous);
  const accepting = acceptFindings(flat, runRules(capture, rules), anchored);
  return { capture, findings: accepting.findings, decisions: accepting.anchored };
}

/**
 * Analyses the text under the decisions and runs the rules: the one way from a text to what a reviewer sees, for the language
 * server and the command line. Never throws for any text and any decisions.
 */
export function reviewCapture(input: ReviewInput): ReviewedCapture {
  const steps = reviewInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
