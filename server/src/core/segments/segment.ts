/** Zone and role of every line: features, scores, best sequence, then the roles within each zone. */
import { type Line, type Options, type Span, type Zone, zones } from '../model';
import { type Constraints, constraintsOf, forbid, helpLike, mayBe } from './constraints';
import { captureKind, type Lines } from './context';
import { likeliest, posteriors } from './decode';
import { decidedLines, headerLine, readLinesBelow } from './headerLines';
import { type SegmentModel, shippedModel, Z } from './model';
import { type Decided, settleRoles } from './roles';
import { scoreLines } from './score';

const blank = (span: Span): Line => ({ span, zone: '', role: '', confidence: 0 });

/**
 * Zone and role of every line. What a person decided (pins, boundaries) stands, and the rest follows it; with `assume` every
 * line that is not blank has that zone. Lines before `from` are a header block that a tool put there.
 */
export function segment(text: string, spans: readonly Span[], options: Options, from = 0): Line[] {
  const lines = readLinesBelow(text, spans, from, decidedLines(options));
  const all = spans.map((span, i) => (i < from ? headerLine(text, span) : blank(span)));
  const { assume } = options;
  const settled = assume
    ? settleRoles(text, spans, lines, uniform(lines, assume), (_, zone) => zone === assume)
    : decided(text, spans, lines, constraintsOf(lines, options));
  settled.forEach((line, i) => (all[lines.numbers[i]!] = line));
  return all;
}

const uniform = (lines: Lines, zone: Zone): Decided[] => lines.numbers.map(() => ({ zone, confidence: 1 }));

/** The lines as they come out by themselves, or under the constraints: then what those changed is marked. */
function decided(
  text: string,
  spans: readonly Span[],
  lines: Lines,
  constraints: Constraints | null,
): Line[] {
  const model = shippedModel(captureKind(lines));
  const { emissions } = scoreLines(lines, model);
  const free = settleRoles(text, spans, lines, decode(lines, emissions, model), () => true);
  if (!constraints) return free;
  helpLike(emissions, text, spans, lines, constraints);
  forbid(emissions, constraints);
  const steered = settleRoles(text, spans, lines, decode(lines, emissions, model), (i, zone) =>
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

function decode(lines: Lines, emissions: Float64Array, model: SegmentModel): Decided[] {
  const chance = posteriors(emissions, lines.gaps, model);
  const best = likeliest(chance);
  const path = best.includes(article) ? best : (faintArticle(lines, emissions, model) ?? best);
  return Array.from(path, (z, i) => ({ zone: zones[z]!, confidence: round(chance[i * Z + z]!) }));
}

const article = zones.indexOf('article');
/** How much weaker than the rest of a page its article may be worded, in log odds a line. */
const faint = [0.5, 1, 1.5];

/**
 * Most captures hold an article. Where none is found, the least help that makes one of at least three lines, two of them
 * running prose, or null: then there is none.
 */
function faintArticle(lines: Lines, emissions: Float64Array, model: SegmentModel): Uint8Array | null {
  for (const help of faint) {
    const helped = emissions.map((score, k) => (k % Z === article ? score + help : score));
    const path = likeliest(posteriors(helped, lines.gaps, model));
    let found = 0;
    let prose = 0;
    path.forEach((z, i) => {
      if (z !== article) return;
      found++;
      const { words, stops } = lines.shapes[i]!;
      if (words >= 12 && stops > 0) prose++;
    });
    if (found >= 3 && prose >= 2) return path;
  }
  return null;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
