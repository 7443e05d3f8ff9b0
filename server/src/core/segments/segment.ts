/** Zone and role of every line: what each line shows, the network's scores, the likeliest zones, then the roles within each. */
import { type Line, type Options, type Span, zones } from '../model';
import { type Constraints, constraintsOf, forbid, helpLike, mayBe } from './constraints';
import { decidedLines, headerLine, readLinesBelow } from './headerLines';
import { type Lines, Z } from './lines';
import { decisionsAt, joinPieces, piecesOf } from './parts';
import type { ReadLines } from './read';
import { type Decided, settleRoles } from './roles';
import { settleArticle } from './settleArticle';
import { lastReading, remember } from './readings';
import { chancesOf, likeliest, readZones, scoresOf, type ZoneReading } from './zones';

const blank = (span: Span): Line => ({ span, zone: '', role: '', confidence: 0 });
const article = zones.indexOf('article');

/**
 * Zone and role of every line. What a person decided (pins, boundaries) stands, and the rest follows it; with `assume` every
 * line that is not blank has that zone. Lines before `from` are a header block that a tool put there. `previous`: the lines of
 * the text before an edit; what stayed is taken over from their reading, and the answer is the same.
 */
export function segment(
  text: string,
  spans: readonly Span[],
  options: Options,
  from = 0,
  previous?: readonly Line[],
): Line[] {
  const whole = decidedLines(options);
  const pieces = options.assume ? null : piecesOf(text, spans, (line) => line < from || whole.has(line));
  const before = previous && lastReading(previous);
  if (!pieces) {
    const { lines, reading } = segmentLines(text, spans, options, from, before);
    return reading ? remember(lines, reading) : lines;
  }
  const decided = decisionsAt(options, pieces);
  const { lines, reading } = segmentLines(text, pieces.spans, decided, pieces.first[from], before);
  const joined = joinPieces(lines, pieces, spans);
  return reading ? remember(joined, reading, false) : joined;
}

interface Segmented {
  readonly lines: Line[];
  /** None where the zones were not read. */
  readonly reading?: ZoneReading;
}

function segmentLines(
  text: string,
  spans: readonly Span[],
  options: Options,
  from = 0,
  before?: ZoneReading,
): Segmented {
  const lines = readLinesBelow(text, spans, from, decidedLines(options), before?.lines);
  const all = spans.map((span, i) => (i < from ? headerLine(text, span) : blank(span)));
  const { assume } = options;
  if (assume) {
    const uniform = lines.numbers.map((): Decided => ({ zone: assume, confidence: 1 }));
    place(
      all,
      lines,
      settleRoles(text, spans, lines, uniform, (_, zone) => zone === assume),
    );
    return { lines: all };
  }
  const reading = readZones(lines, before);
  const scores = scoresOf(reading);
  const free = settleRoles(text, spans, lines, decide(text, spans, lines, scores), () => true);
  const constraints = constraintsOf(lines, options);
  place(all, lines, constraints ? steer(text, spans, lines, constraints, scores, free) : free);
  return { lines: all, reading };
}

function place(all: Line[], { numbers }: Lines, settled: readonly Line[]): void {
  settled.forEach((line, i) => (all[numbers[i]!] = line));
}

/** The lines under what a person decided; what that changed is marked. */
function steer(
  text: string,
  spans: readonly Span[],
  lines: ReadLines,
  constraints: Constraints,
  scores: Float64Array,
  free: readonly Line[],
): Line[] {
  helpLike(scores, text, spans, lines, constraints);
  forbid(scores, constraints);
  // What a person says of some lines is no reason to say that the others are no article.
  const isThere =
    [...constraints.named.values()].includes(article) || free.some((line) => line.zone === 'article');
  const steered = settleRoles(text, spans, lines, decide(text, spans, lines, scores, isThere), (i, zone) =>
    mayBe(constraints, i, zone),
  );
  return steered.map((line, i) =>
    constraints.named.has(i)
      ? { ...line, confidence: 1, decided: 'here' }
      : line.zone === free[i]!.zone
        ? line
        : { ...line, decided: 'elsewhere' },
  );
}

/** `isThere`: whether the capture is known to have an article. */
function decide(
  text: string,
  spans: readonly Span[],
  lines: Lines,
  scores: Float64Array,
  isThere = false,
): Decided[] {
  const chances = chancesOf(scores);
  const headOf = (i: number): string => {
    const [start, end] = spans[lines.numbers[i]!]!;
    return text.slice(start, Math.min(end, start + 120));
  };
  const found = isThere ? likeliest(chances) : settleArticle(lines, chances, headOf);
  const decided: Decided[] = [];
  for (let i = 0; i < found.length; i++) {
    const z = found[i]!;
    decided.push({
      zone: zones[z]!,
      confidence: round(chances[i * Z + z]!),
      article: chances[i * Z + article]!,
    });
  }
  return decided;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
