import type { Span } from '../core/model';
import { render } from '../render';
import { openFindings, type Finding, type Reviewed, type Severity } from '../rules/finding';
import { excerpt, visible } from './words';

/** A finding as the Problems list shows it. */
export interface Problem {
  readonly span: Span;
  readonly severity: Severity;
  /** The rule's id. */
  readonly code: string;
  readonly message: string;
  readonly evidence: readonly { readonly span: Span; readonly text: string }[];
  readonly fingerprint: string;
  /** Somebody accepted it: it is listed, and no problem any more. */
  readonly accepted?: { readonly by: string; readonly reason: string };
}

/** More places than these help nobody. */
const mostEvidence = 20;

/** All findings, accepted ones too. */
export function problems({ capture, findings }: Reviewed): Problem[] {
  return findings.map((finding) => ({
    span: finding.span,
    severity: finding.severity,
    code: finding.rule,
    message: visible(`${render(finding.message)} ${render(finding.because)}`),
    evidence: finding.evidence
      .slice(0, mostEvidence)
      .map((span) => ({ span, text: excerpt(capture.text.slice(...span)) || '…' })),
    fingerprint: finding.fingerprint,
    ...(finding.accepted && {
      accepted: { by: visible(finding.accepted.by), reason: visible(finding.accepted.reason) },
    }),
  }));
}

/** How many findings of each rule are open, in order of first appearance. */
export function findingCounts(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of openFindings(findings)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
