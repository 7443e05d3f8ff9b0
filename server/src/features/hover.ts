/** What stands here, why, and who stands behind it. */
import type { Span } from '../core/model';
import type { ReviewedCapture } from '../review/review';
import type { Reviewed } from '../rules/finding';
import { quoteAt } from './commentQuotes';
import { quoteCard } from './hoverComment';
import { findingCard } from './hoverFinding';
import { lineCard } from './hoverLine';
import { attributionCard, sentenceCard } from './hoverSentence';
import { attributionsAt, holds, lineAt, sentenceAt } from './locate';
import type { Card } from './markdown';

export interface HoverResult {
  /** What the hover is about. */
  readonly span: Span;
  readonly cards: readonly Card[];
}

/** Nested statements beyond these are rare, and a hover is read at a glance. */
const mostAttributions = 3;
const mostFindings = 5;

/** Findings first, then the statement, then the line; null on a blank line. */
export function hover(
  { capture, findings, decisions }: Reviewed & Partial<ReviewedCapture>,
  offset: number,
): HoverResult | null {
  const line = capture.lines[lineAt(capture, offset)];
  if (!line || line.zone === '') return null;
  const here = findings.filter(({ span }) => holds(span, offset));
  const sentence = sentenceAt(capture, offset);
  const attributions = attributionsAt(capture, offset);
  const quoted = quoteAt(capture, offset);
  return {
    span: here[0]?.span ?? quoted?.origin ?? sentence?.span ?? line.span,
    cards: [
      ...here.slice(0, mostFindings).map(findingCard),
      ...(quoted ? [quoteCard(capture, quoted)] : []),
      ...(sentence ? [sentenceCard(capture, sentence)] : []),
      ...attributions.slice(0, mostAttributions).map((each) => attributionCard(capture, each)),
      lineCard(capture, lineAt(capture, offset), offset, decisions),
    ],
  };
}
