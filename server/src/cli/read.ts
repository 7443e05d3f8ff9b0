/** One capture from bytes or text to its findings: what every command does. */
import { basename } from 'node:path';
import { analyse } from '../core/capture';
import type { Options } from '../core/model';
import type { Reviewed, RuleOptions } from '../rules/finding';
import { runRules } from '../rules/run';
import type { ToolJson } from '../report/captureJson';
import { models, version } from '../version';

export function review(text: string, options: Options, rules: RuleOptions = {}): Reviewed {
  const capture = analyse(text, options);
  return { capture, findings: runRules(capture, rules) };
}

/** What stands beside the text of a file: its name. */
export function besides(path: string): Options {
  return { context: { fileName: basename(path) } };
}

export const tool: ToolJson = { version, models };
