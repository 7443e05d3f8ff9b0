/** Findings: what a reviewer can act on. Rules make them from a capture; they carry their evidence and what would change them. */
import type { Message } from '../core/message';
import type { Capture, Span } from '../core/model';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a rule reports; the runner adds rule id, severity and fingerprint. */
export interface Report {
  readonly span: Span;
  readonly message: Message;
  readonly because: Message;
  readonly evidence: readonly Span[];
  /** 0..1 */
  readonly confidence: number;
  readonly wouldChange: Message;
}

export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
  /** `1:` and a hash of the words, their neighbours and their ordinal among equals; never of the position. */
  readonly fingerprint: string;
  /** A reviewer accepted it: it is no problem any more, and still listed. */
  readonly accepted?: Accepted;
}

/** The decision by which a finding was accepted. */
export interface Accepted {
  readonly id: string;
  readonly by: string;
  /** ISO 8601, UTC; empty where the log holds none. */
  readonly at: string;
  readonly reason: string;
}

/** Findings that nobody accepted: what counts, and what a reviewer still has to act on. */
export function openFindings<T extends { readonly accepted?: object }>(findings: readonly T[]): T[] {
  return findings.filter(({ accepted }) => accepted === undefined);
}

/** Which statements without attribution are reported: those most likely wanted, likely ones, or all that could be checked. */
export const claimLevels = ['strong', 'default', 'all'] as const;
export type ClaimLevel = (typeof claimLevels)[number];

/** Rule settings: rule id -> severity or `off`. */
export type RuleLevels = Readonly<Partial<Record<string, Severity | 'off'>>>;

export interface RuleOptions {
  readonly levels?: RuleLevels;
  /** From where on a statement is reported as unattributed. */
  readonly level?: ClaimLevel;
}

export interface Rule {
  /** `group/name`, as in `claim/unattributed`. */
  readonly id: string;
  /** One line: what it reports. */
  readonly title: string;
  /** Why it matters to a reviewer, in a sentence or two; shown in the rule reference. */
  readonly why: string;
  readonly severity: Severity;
  readonly check: (capture: Capture, options: RuleOptions) => Iterable<Report>;
}

/** A capture with its findings: what features and reports work on. */
export interface Reviewed {
  readonly capture: Capture;
  readonly findings: readonly Finding[];
}
