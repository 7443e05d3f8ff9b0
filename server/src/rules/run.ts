import { message } from '../core/message';
import type { Capture } from '../core/model';
import { severities, type Finding, type Report, type Rule, type RuleOptions, type Severity } from './finding';
import { fingerprints } from './fingerprint';
import { rules } from './registry';

/** The level set for a rule, its default where none or an unknown one is set; null where it is off. */
export function levelOf(rule: Rule, { levels }: RuleOptions): Severity | null {
  const level = levels?.[rule.id];
  if (level === 'off') return null;
  return level !== undefined && severities.includes(level) ? level : rule.severity;
}

/** A rule that fails must not take the others with it, nor fail unseen. */
function reportsOf(rule: Rule, capture: Capture, options: RuleOptions): Report[] {
  try {
    return [...rule.check(capture, options)];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        span: [0, 0],
        message: message('The rule {0} could not be run on this capture.', rule.id),
        because: message('It failed: {0}', reason.slice(0, 200)),
        evidence: [],
        confidence: 1,
        wouldChange: message('A correction of the rule: this is a fault of the program, not of the capture.'),
      },
    ];
  }
}

/** Runs every rule that is not off; findings in order of position. Never throws for any capture. */
export function runRules(
  capture: Capture,
  options: RuleOptions = {},
  all: readonly Rule[] = rules,
): Finding[] {
  const found = all.flatMap((rule) => {
    const severity = levelOf(rule, options);
    if (severity === null) return [];
    return reportsOf(rule, capture, options).map((report) => ({ ...report, rule: rule.id, severity }));
  });
  // Stable: of two at one place the rule documented first stands first.
  found.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const fingerprint = fingerprints(capture.text);
  return found.map((each) => ({ ...each, fingerprint: fingerprint(each.rule, each.span) }));
}
