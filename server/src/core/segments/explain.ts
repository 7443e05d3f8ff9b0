/** Why a line has its zone: what speaks most for it against the runner-up. Computed when asked for. */
import { message, type Message } from '../message';
import { type Capture, type Zone, zones } from '../model';
import { readHeader } from '../supplied/header';
import { readLinesBelow } from './headerLines';
import { localTemplates } from './local';
import { Z } from './lines';
import { occlude } from './network/occlusion';
import { priorsAt } from './priors';
import { readingOf, remember } from './readings';
import { surroundingTemplates } from './surroundings';
import { neighbours, sayTopic, topicOf, wordsTopic } from './topics';
import { chancesOf, inputOf, readZones, scoresOf, shippedNetwork, type ZoneReading } from './zones';

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
const asAWhole = message(
  'the capture as a whole: its headline, its comment thread, whether there is an article in it',
);

/** Parts of a line by their topic: indices of templates, and the words'. */
const groups = new Map<number, number[]>();
[
  ...localTemplates.map(({ name }) => topicOf(name)),
  ...surroundingTemplates.map(({ name }) => topicOf(name)),
  wordsTopic,
].forEach((topic, part) => {
  const own = groups.get(topic);
  if (own) own.push(part);
  else groups.set(topic, [part]);
});
const topics = [...groups.keys()];

/** The reading that a capture's zones came from; read again where it was not kept. */
function evidenceOf(text: string, { lines }: Pick<Capture, 'lines'>): ZoneReading {
  const kept = readingOf(lines);
  if (kept) return kept;
  const spans = lines.map((each) => each.span);
  const reading = readZones(readLinesBelow(text, spans, headerEnd(text, lines)));
  remember(lines, reading);
  return reading;
}

/** One past the last line of the block before the capture's own words, where the capture was read so. */
function headerEnd(text: string, lines: Capture['lines']): number {
  const end = readHeader(
    text,
    lines.map(({ span }) => span),
  )?.endLine;
  return end !== undefined && lines[end - 1]?.zone !== 'article' ? end : 0;
}

/** Why line `line` of `capture` (counted from 0) has its zone. Empty for a blank line. */
export function explainLine(text: string, capture: Pick<Capture, 'lines'>, line: number): LineExplanation {
  const { zone, decided, confidence = 0 } = capture.lines[line] ?? {};
  if (!zone) return { reasons: [], runnerUp: null };
  if (decided === 'here') return { reasons: [{ feature: personHere, weight: Infinity }], runnerUp: null };
  const reading = evidenceOf(text, capture);
  const at = reading.lines.numbers.indexOf(line);
  if (at < 0) return { reasons: capture.lines[line]?.role === 'artefact' ? [inHeader] : [], runnerUp: null };
  const z = zones.indexOf(zone);
  const chances = chancesOf(scoresOf(reading)).subarray(at * Z, at * Z + Z);
  let other = z === 0 ? 1 : 0;
  for (let y = 0; y < Z; y++) if (y !== z && chances[y]! > chances[other]!) other = y;

  const place = { index: at, count: reading.lines.numbers.length };
  const say = (topic: number): Message => sayTopic(topic, reading.lines.shapes[at]!, place);
  const { whole, without, alone } = occlude(
    shippedNetwork(),
    inputOf(reading),
    at,
    [z, other],
    [...groups.values()],
  );
  const weights = new Map([
    ...topics.map((topic, k) => [topic, whole - without[k]!] as const),
    [neighbours, whole - alone],
  ]);
  for (const prior of priorsAt(reading.lines, reading.around, at)) {
    const topic = prior.above ? neighbours : topicOf(prior.feature);
    weights.set(topic, (weights.get(topic) ?? 0) + prior.weights[z]! - prior.weights[other]!);
  }
  const reasons = [...weights]
    .map(([topic, weight]) => ({ feature: say(topic), weight }))
    .filter(({ weight }) => weight > 0.05)
    .sort((a, b) => b.weight - a.weight);
  // The line by itself speaks for another zone: what settled it looked at the capture.
  const overruled = chances[other]! > chances[z]!;
  if (decided ?? overruled)
    reasons.unshift({ feature: decided ? personElsewhere : asAWhole, weight: Infinity });
  return {
    reasons: reasons.slice(0, 3),
    // What is left of the line's own confidence, at most.
    runnerUp: {
      zone: zones[other]!,
      confidence: Math.round(Math.min(chances[other]!, 1 - confidence) * 1000) / 1000,
    },
  };
}
