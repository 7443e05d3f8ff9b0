/** Why a line has its zone: what its features that spoke most for it against the runner-up are about. Computed when asked for. */
import { message, type Message } from '../message';
import { type Capture, type Zone, zones } from '../model';
import { readHeader } from '../supplied/header';
import { captureKind, contextTemplates, type Lines } from './context';
import { posteriors } from './decode';
import { readLinesBelow } from './headerLines';
import { localTemplates } from './local';
import { offsets, type SegmentModel, shippedModel, Z } from './model';
import { scoreLines, type Scores } from './score';
import { neighbours, sayTopic, topicOf } from './topics';

export interface LineReason {
  readonly feature: Message;
  /** How much it speaks for the line's zone against the runner-up, in log odds. */
  readonly weight: number;
}

const inHeader: LineReason = {
  feature: message('It belongs to a block that a tool put before the capture’s own words.'),
  weight: Infinity,
};

export interface LineExplanation {
  /** Strongest first, at most three. */
  readonly reasons: readonly LineReason[];
  /** Null where a person named the line's zone. */
  readonly runnerUp: { readonly zone: Zone; readonly confidence: number } | null;
}

const personHere = message('a person decided what this line is');
const personElsewhere = message('it follows from what a person decided of other lines');

interface Evidence {
  readonly lines: Lines;
  readonly model: SegmentModel;
  readonly scores: Scores;
  readonly chance: Float64Array;
}
/** A reader hovers over many lines of one capture: its evidence is gathered once and goes with it. */
const known = new WeakMap<Capture['lines'], Evidence>();

function evidenceOf(text: string, capture: Pick<Capture, 'lines'>): Evidence {
  const before = known.get(capture.lines);
  if (before) return before;
  const spans = capture.lines.map((each) => each.span);
  const lines = readLinesBelow(text, spans, headerEnd(text, capture));
  const model = shippedModel(captureKind(lines));
  const scores = scoreLines(lines, model);
  const evidence = { lines, model, scores, chance: posteriors(scores.emissions, lines.gaps, model) };
  known.set(capture.lines, evidence);
  return evidence;
}

/** One past the last line of the block before the capture's own words, where the capture was read so. */
function headerEnd(text: string, { lines }: Pick<Capture, 'lines'>): number {
  const end = readHeader(
    text,
    lines.map(({ span }) => span),
  )?.endLine;
  return end !== undefined && lines[end - 1]?.zone !== 'article' ? end : 0;
}

/** Why line `line` of `capture` (counted from 0) has its zone. Empty for a blank line. */
export function explainLine(text: string, capture: Pick<Capture, 'lines'>, line: number): LineExplanation {
  const { zone, decided } = capture.lines[line] ?? {};
  if (!zone) return { reasons: [], runnerUp: null };
  if (decided === 'here') return { reasons: [{ feature: personHere, weight: Infinity }], runnerUp: null };
  const { lines, model, scores, chance } = evidenceOf(text, capture);
  const at = lines.numbers.indexOf(line);
  if (at < 0) return { reasons: capture.lines[line]?.role === 'artefact' ? [inHeader] : [], runnerUp: null };
  const z = zones.indexOf(zone);
  let other = z === 0 ? 1 : 0;
  for (let y = 0; y < Z; y++) if (y !== z && chance[at * Z + y]! > chance[at * Z + other]!) other = y;

  const weights = new Map<number, number>();
  const add = (topic: number, table: Float64Array, answer: number): void => {
    const weight = table[answer * Z + z]! - table[answer * Z + other]!;
    weights.set(topic, (weights.get(topic) ?? 0) + weight);
  };
  offsets.forEach((offset, o) => {
    const row = scores.answers[at + offset];
    if (!row) return;
    model.local[o]!.forEach((table, t) => {
      if (table) add(offset === 0 ? topicOf(localTemplates[t]!.name) : neighbours, table, row[t]!);
    });
  });
  contextTemplates.forEach(({ name }, t) => {
    add(topicOf(name), model.context[t]!, scores.context[at * contextTemplates.length + t]!);
  });
  const place = { index: at, count: lines.numbers.length };
  const reasons = [...weights]
    .filter(([, weight]) => weight > 0.05)
    .sort((a, b) => b[1] - a[1])
    .map(([topic, weight]) => ({ feature: sayTopic(topic, lines.shapes[at]!, place), weight }));
  if (decided) reasons.unshift({ feature: personElsewhere, weight: Infinity });
  return {
    reasons: reasons.slice(0, 3),
    runnerUp: { zone: zones[other]!, confidence: Math.round(chance[at * Z + other]! * 1000) / 1000 },
  };
}
