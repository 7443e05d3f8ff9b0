/** Zone and role of every line: features, scores, best sequence, then the roles within each zone. */
import { type Line, type Options, type Span, type Zone, zones } from '../model';
import { captureKind, type Lines } from './context';
import { likeliest, pinScores, posteriors } from './decode';
import { shippedModel, Z } from './model';
import { readLines } from './read';
import { settleRoles } from './roles';
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

export interface Decided {
  readonly zone: Zone;
  readonly confidence: number;
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
  return Array.from(likeliest(chance), (z, i) => ({
    zone: zones[z]!,
    confidence: round(chance[i * Z + z]!),
  }));
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
