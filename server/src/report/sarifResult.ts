/** A finding as a SARIF result. */
import type { Region, Result, Suppression } from 'sarif';
import type { Span } from '../core/model';
import { render } from '../render';
import type { Accepted, Finding, Severity } from '../rules/finding';
import type { Places } from './places';
import { artifactLocation, type Artifact } from './sarifUri';

export const levels = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Record<Severity, Result.level>;

/** Longer words are not repeated in the log. */
const LONGEST_SNIPPET = 1000;

export interface Located {
  readonly artifact: Artifact;
  readonly index: number;
  readonly text: string;
  readonly places: Places;
}

/** `reviewed`: the folder's review log was asked; else the result says nothing of suppression. */
export function sarifResult(
  finding: Finding,
  { artifact, index, text, places }: Located,
  ruleIndex: number,
  reviewed: boolean,
): Result {
  const physical = (span: Span) => ({
    artifactLocation: { ...artifactLocation(artifact), index },
    region: region(span, text, places),
  });
  const { rule, severity, span, evidence, confidence, fingerprint, accepted } = finding;
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[severity],
    message: { text: render(finding.message) },
    locations: [{ physicalLocation: physical(span) }],
    ...(evidence.length > 0 && {
      relatedLocations: evidence.map((each, i) => ({
        id: i + 1,
        physicalLocation: physical(each),
        message: { text: 'What it rests on.' },
      })),
    }),
    // The part before the colon is the version of the fingerprint.
    partialFingerprints: { [`provlensFinding/v${fingerprint.split(':', 1)[0]!}`]: fingerprint },
    // The standard wants it on every result of a run or on none; empty says that nothing suppresses this one.
    ...(reviewed && { suppressions: accepted ? [suppression(accepted)] : [] }),
    properties: {
      severity,
      confidence,
      because: render(finding.because),
      wouldChange: render(finding.wouldChange),
    },
  };
}

/** Lines and columns from 1, the end column one past the last unit; offsets from 0. All columns and offsets in UTF-16 units. */
export function region([start, end]: Span, text: string, places: Places): Region {
  const from = places.of(start);
  const to = places.of(end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
    ...(end - start <= LONGEST_SNIPPET && { snippet: { text: text.slice(start, end) } }),
  };
}

function suppression({ id, by, at, reason }: Accepted): Suppression {
  return {
    kind: 'external',
    status: 'accepted',
    justification: reason,
    properties: { decision: id, by, at },
  };
}
