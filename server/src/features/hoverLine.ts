import { t } from '@vscode/l10n';
import type { Capture, LinePart, Span } from '../core/model';
import { explainLine } from '../core/segments/explain';
import { render } from '../render';
import type { Anchored } from '../review/anchor';
import { percent, roleLabel, zoneLabel } from './labels';
import { holds } from './locate';
import type { Card } from './markdown';

/** More reasons than these are no explanation. */
const mostReasons = 3;

/** A line: its zone and role, how sure that is, what decided, and what it would have been otherwise. */
export function lineCard(
  capture: Capture,
  number: number,
  offset: number,
  decisions: readonly Anchored[] = [],
): Card {
  const line = capture.lines[number]!;
  const part: LinePart | undefined = line.parts?.find(({ span }) => holds(span, offset));
  const { zone, role } = part ?? line;
  const { reasons, runnerUp } = explainLine(capture.text, capture, number);
  return {
    title: zone && role ? `${zoneLabel(zone)}: ${roleLabel(role)}` : t('Blank'),
    lines: [
      line.decided === 'here'
        ? decidedBy(decisions, line.span)
        : t('Confidence: {0}', percent(line.confidence)),
    ],
    items: [
      ...reasons.slice(0, mostReasons).map(({ feature }) => render(feature)),
      ...(runnerUp
        ? [t('Otherwise: {0} ({1})', zoneLabel(runnerUp.zone), percent(runnerUp.confidence))]
        : []),
    ],
  };
}

/** Who named this line's zone, and why: of several the last, which is the one that stands. */
function decidedBy(decisions: readonly Anchored[], [start, end]: Span): string {
  const last = decisions.findLast(
    ({ decision, span }) => decision.action !== 'accept' && span && span[0] <= end && span[1] >= start,
  );
  if (!last) return t('Decided by a person.');
  const { by, reason } = last.decision;
  return reason === '' ? t('Decided by {0}.', by) : t('Decided by {0}: {1}', by, reason);
}
