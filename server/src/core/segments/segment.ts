/** Zone and role of every line: features, scores, best sequence, then the roles within each zone. */
import { type Line, type Options, type Span, type Zone, zones } from '../model';
import { captureKind, type Lines } from './context';
import { likeliest, pinScores, posteriors } from './decode';
import { type SegmentModel, shippedModel, Z } from './model';
import { readLines } from './read';
import { type Decided, settleRoles } from './roles';
import { scoreLines } from './score';

const blank = (span: Span): Line => ({ span, zone: '', role: '', confidence: 0 });

/** Zone and role of every line. Pinned lines keep their zone; with `assume` every line that is not blank has that zone. */
export function segment(text: string, spans: readonly Span[], options: Options): Line[] {
  const lines = readLines(text, spans);
  const decided = options.assume ? assume(lines, options.assume) : decode(lines, options);
  const held = new Set(options.assume ? lines.numbers : (options.pins ?? []).map((pin) => pin.line));
  const settled = settleRoles(text, spans, lines, decided, held);
  const all = spans.map(blank);
  settled.forEach((line, i) => (all[lines.numbers[i]!] = line));
  return all;
}

const assume = (lines: Lines, zone: Zone): Decided[] => lines.numbers.map(() => ({ zone, confidence: 1 }));

function decode(lines: Lines, options: Options): Decided[] {
  const model = shippedModel(captureKind(lines));
  const { emissions } = scoreLines(lines, model);
  const at = new Map(lines.numbers.map((number, i) => [number, i]));
  const pins = new Map<number, number>();
  for (const pin of options.pins ?? []) {
    const index = at.get(pin.line);
    if (index !== undefined) pins.set(index, zones.indexOf(pin.zone));
  }
  pinScores(emissions, pins);
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
