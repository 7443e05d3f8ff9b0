/** What the names of pictures and videos inside leaked data show: a common first word, and times. */
import publishers from '../../../data/publishers.json';
import { message, type Message } from '../message';
import type { DateField, Payload, PayloadTime, Precision, Span } from '../model';
import { dated, inferred } from './field';

/** How much of a payload is looked at, in UTF-16 units. */
const MOST = 200_000;
/** Different days that are listed. */
const MOST_DAYS = 20;
const assetWords = new Set(publishers.assetWords);

const asset = /\/([\p{L}][\p{L}-]{2,30})_\d{6,}/gu;

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
  for (const { span: within } of payloads) {
    for (const match of text.slice(within[0], Math.min(within[1], within[0] + MOST)).matchAll(asset)) {
      all++;
      const name = match[1]!;
      if (assetWords.has(name.toLowerCase())) continue;
      const start = within[0] + match.index + 1;
      const place: Span = [start, start + name.length];
      const known = names.get(name);
      if (known) known.push(place);
      else names.set(name, [place]);
    }
  }
  const [best] = [...names].sort((a, b) => b[1].length - a[1].length);
  if (!best || best[1].length < 2 || best[1].length / all < 0.6) return null;
  return { name: best[0], spans: best[1], share: best[1].length / all };
}

const lengths: readonly (readonly [number, Precision])[] = [
  [19, 'second'],
  [16, 'minute'],
  [10, 'day'],
  [7, 'month'],
];

/** How exact an ISO 8601 time is, by what of it is written. */
export function precisionOf(iso: string): Precision {
  return lengths.find(([length]) => iso.length >= length)?.[1] ?? 'year';
}

function ofData(value: string, spans: readonly Span[], because: Message, time: PayloadTime): DateField {
  const sure = time.notation === 'path' || time.notation === 'calendar' || time.notation === 'packed';
  return dated(inferred(value, spans, because, sure ? 0.8 : 0.7), 'data', time.notation, {
    precision: precisionOf(value),
    zone: value.endsWith('Z') ? 'UTC' : null,
  });
}

/** Days in paths of files, and the earliest and latest time of day in names and members; all inferred. */
export function readAssetDates(payloads: readonly Payload[]): DateField[] {
  const times = payloads.flatMap((payload) => payload.times);
  const days = new Map<string, { time: PayloadTime; spans: Span[] }>();
  for (const time of times) {
    if (time.notation !== 'path') continue;
    const known = days.get(time.value);
    if (known) known.spans.push(time.span);
    else if (days.size < MOST_DAYS) days.set(time.value, { time, spans: [time.span] });
  }
  const fields = [...days].map(([day, { time, spans }]) =>
    ofData(day, spans, message('A date in paths of files named in leaked data ({0}).', spans.length), time),
  );
  const clocks = times
    .filter(({ value }) => value.length >= 16)
    .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : a.span[0] - b.span[0]));
  const [first] = clocks;
  const last = clocks.at(-1);
  if (first)
    fields.push(
      ofData(
        first.value,
        [first.span],
        message('The earliest of {0} times in names and members of leaked data.', clocks.length),
        first,
      ),
    );
  if (first && last && last.value !== first.value)
    fields.push(
      ofData(
        last.value,
        [last.span],
        message('The latest of {0} times in names and members of leaked data.', clocks.length),
        last,
      ),
    );
  return fields;
}
