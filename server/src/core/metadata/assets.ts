/** What the names of pictures and videos inside leaked data show: a common first word, and times. */
import publishers from '../../../data/publishers.json';
import { message } from '../message';
import type { Field, Payload, Span } from '../model';
import { inferred } from './field';

/** How much of a payload is looked at, in UTF-16 units. */
const MOST = 200_000;
const assetWords = new Set(publishers.assetWords);

const asset = /\/([\p{L}][\p{L}-]{2,30})_\d{6,}/gu;
const folder = /\/((?:19|20)\d\d)\/(\d\d)\/(\d\d)\//g;
// .NET ticks of 1990 to 2060: hundreds of nanoseconds since the year 1, eighteen digits.
const ticks = /(?<!\d)6[2-5]\d{16}(?!\d)/g;

function* inPayloads(
  text: string,
  payloads: readonly Payload[],
  pattern: RegExp,
): Generator<{ match: RegExpMatchArray; span: Span }> {
  for (const { span } of payloads) {
    for (const match of text.slice(span[0], Math.min(span[1], span[0] + MOST)).matchAll(pattern)) {
      const start = span[0] + match.index;
      yield { match, span: [start, start + match[0].length] };
    }
  }
}

export interface AssetName {
  readonly name: string;
  readonly spans: readonly Span[];
  /** How many of the asset names begin with it, 0..1. */
  readonly share: number;
}

/** The first word that at least two asset names, and most of them, share. */
export function commonAssetName(text: string, payloads: readonly Payload[]): AssetName | null {
  const names = new Map<string, Span[]>();
  let all = 0;
  for (const { match, span } of inPayloads(text, payloads, asset)) {
    all++;
    const name = match[1]!;
    if (assetWords.has(name.toLowerCase())) continue;
    const place: Span = [span[0] + 1, span[0] + 1 + name.length];
    const known = names.get(name);
    if (known) known.push(place);
    else names.set(name, [place]);
  }
  const [best] = [...names].sort((a, b) => b[1].length - a[1].length);
  if (!best || best[1].length < 2 || best[1].length / all < 0.6) return null;
  return { name: best[0], spans: best[1], share: best[1].length / all };
}

function tickTime(digits: string): string {
  const unix = Number(BigInt(digits) / 10_000n) - 62_135_596_800_000;
  return new Date(unix).toISOString().slice(0, 19);
}

/** Dates in asset paths, and the earliest and latest time in asset names; all inferred. */
export function readAssetDates(text: string, payloads: readonly Payload[]): Field[] {
  const days = new Map<string, Span[]>();
  for (const { match, span } of inPayloads(text, payloads, folder)) {
    const day = `${match[1]!}-${match[2]!}-${match[3]!}`;
    if (Number.isNaN(Date.parse(`${day}T00:00:00Z`))) continue;
    const known = days.get(day);
    if (known) known.push(span);
    else if (days.size < 20) days.set(day, [span]);
  }
  const fields = [...days].map(([day, spans]) =>
    inferred(day, spans, message('A date in paths of files named in leaked data ({0}).', spans.length), 0.8),
  );
  const times = [...inPayloads(text, payloads, ticks)]
    .map(({ match, span }) => ({ time: tickTime(match[0]), span }))
    .sort((a, b) => a.time.localeCompare(b.time));
  const [first] = times;
  const last = times.at(-1);
  if (first) {
    fields.push(
      inferred(
        first.time,
        [first.span],
        message(
          'The earliest of {0} clock counts in file names of leaked data, in an unknown zone.',
          times.length,
        ),
        0.7,
      ),
    );
  }
  if (last && last.time !== first?.time) {
    fields.push(
      inferred(
        last.time,
        [last.span],
        message(
          'The latest of {0} clock counts in file names of leaked data, in an unknown zone.',
          times.length,
        ),
        0.7,
      ),
    );
  }
  return fields;
}
