/** What a reviewer may decide about the words selected. */
import { zones, type Boundary, type Capture, type Span, type Zone } from '../core/model';
import type { Anchored } from '../review/anchor';
import { linesOfSpan } from '../review/lines';
import type { ReviewedCapture } from '../review/review';
import { openFindings, type Finding } from '../rules/finding';

export interface Proposals {
  /** Open findings that touch the selection. */
  readonly findings: readonly Finding[];
  /** Zones that the selected lines do not all have already. */
  readonly zones: readonly Zone[];
  /** Boundaries that do not stand there already: the comments' at the first line selected, the article's at the last. */
  readonly boundaries: readonly Boundary[];
  /** Decisions on the selected lines, and those by which findings there were accepted. */
  readonly decisions: readonly Anchored[];
}

export function proposals(reviewed: ReviewedCapture, span: Span): Proposals {
  const { capture, findings, decisions } = reviewed;
  const touched = findings.filter((each) => touches(each.span, span));
  const accepted = new Set(touched.map((each) => each.accepted?.id));
  const [first, end] = linesOfSpan(capture.lines, span);
  const whole: Span = [capture.lines[first]!.span[0], capture.lines[end - 1]!.span[1]];
  return {
    findings: openFindings(touched),
    ...linesProposals(capture, first, end),
    decisions: decisions.filter(
      (each) =>
        accepted.has(each.decision.id) ||
        (each.decision.action !== 'accept' && each.span && touches(each.span, whole)),
    ),
  };
}

function linesProposals(
  { lines }: Capture,
  first: number,
  end: number,
): Pick<Proposals, 'zones' | 'boundaries'> {
  const selected = lines.slice(first, end).filter(({ zone }) => zone !== '');
  if (selected.length === 0) return { zones: [], boundaries: [] };
  const offered: Boundary[] = [];
  if (lines[first]!.zone !== '' && first !== lines.findIndex(({ zone }) => zone === 'comments'))
    offered.push('comments-start');
  if (lines[end - 1]!.zone !== '' && end - 1 !== lines.findLastIndex(({ zone }) => zone === 'article'))
    offered.push('article-end');
  return { zones: zones.filter((zone) => selected.some((line) => line.zone !== zone)), boundaries: offered };
}

/** An empty span touches what it lies in or beside. */
function touches([start, end]: Span, [from, to]: Span): boolean {
  return start <= to && from <= end;
}
