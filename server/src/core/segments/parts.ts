/**
 * Lines that mix zones: long ones are read as the pieces they are made of, each as if it were a line, and put together
 * again. The larger part names the line, the others stand in `parts`.
 */
import type { Line, LinePart, Options, Span } from '../model';
import { cutLine } from './cut';

/** Lines and pieces of lines, in order. */
export interface Pieces {
  readonly spans: readonly Span[];
  /** Index in `spans` of the first piece of each line, and one past the last at the end. */
  readonly first: readonly number[];
}

/** The text's lines with those cut that hold more than one thing; null where there is none. `whole`: lines to leave alone. */
export function piecesOf(
  text: string,
  lines: readonly Span[],
  whole: (line: number) => boolean,
): Pieces | null {
  const spans: Span[] = [];
  const first: number[] = [];
  lines.forEach((span, i) => {
    first.push(spans.length);
    const pieces = whole(i) ? null : cutLine(text, span);
    if (pieces) spans.push(...pieces);
    else spans.push(span);
  });
  first.push(spans.length);
  return spans.length > lines.length ? { spans, first } : null;
}

/** What a person decided, at the pieces that stand for the lines. Those lines are whole: see `piecesOf`. */
export function decisionsAt(options: Options, { first }: Pieces): Options {
  const at = (line: number): number => first[line] ?? line + first.length;
  return {
    ...options,
    ...(options.pins && { pins: options.pins.map((pin) => ({ ...pin, line: at(pin.line) })) }),
    ...(options.boundaries && {
      boundaries: options.boundaries.map((each) => ({ ...each, line: at(each.line) })),
    }),
  };
}

/** Pieces put together to the lines they are of. */
export function joinPieces(pieces: readonly Line[], { first }: Pieces, lines: readonly Span[]): Line[] {
  return lines.map((span, i) => {
    const own = pieces.slice(first[i], first[i + 1]);
    return own.length === 1 ? own[0]! : joinLine(own, span);
  });
}

const lengthOf = ({ span }: { span: Span }): number => span[1] - span[0];

function joinLine(pieces: readonly Line[], span: Span): Line {
  const sizes = new Map<string, number>();
  for (const piece of pieces) sizes.set(piece.zone, (sizes.get(piece.zone) ?? 0) + lengthOf(piece));
  sizes.delete('');
  const zone = [...sizes].reduce<[string, number]>((a, b) => (b[1] > a[1] ? b : a), ['', 0])[0];
  const own = pieces.filter((piece) => piece.zone === zone);
  if (own.length === 0) return { span, zone: '', role: '', confidence: 0 };
  const largest = own.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
  const total = own.reduce((sum, piece) => sum + lengthOf(piece), 0);
  const sure = own.reduce((sum, piece) => sum + piece.confidence * lengthOf(piece), 0) / total;
  const line: Line = {
    span,
    zone: largest.zone,
    role: largest.role,
    confidence: Math.round(sure * 1000) / 1000,
  };
  const decided = pieces.some((piece) => piece.decided) ? { decided: 'elsewhere' as const } : {};
  return sizes.size > 1 ? { ...line, ...decided, parts: partsOf(pieces) } : { ...line, ...decided };
}

/** Neighbouring pieces of one zone and role are one part. */
function partsOf(pieces: readonly Line[]): LinePart[] {
  const parts: { span: [number, number]; zone: LinePart['zone']; role: LinePart['role'] }[] = [];
  for (const { span, zone, role } of pieces) {
    if (zone === '' || role === '') continue;
    const last = parts.at(-1);
    if (last?.zone === zone && last.role === role) last.span[1] = span[1];
    else parts.push({ span: [span[0], span[1]], zone, role });
  }
  return parts;
}
