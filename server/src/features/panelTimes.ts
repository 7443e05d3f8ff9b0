/** The times of a capture, for the panel's picture of them. */
import type { Capture, DateField, Field, Span } from '../core/model';
import { visible } from './words';

export interface TimeMark {
  readonly kind: 'published' | 'updated' | 'page' | 'data' | 'relative' | 'retrieved';
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly span: Span | null;
}

/** Marks of a kind: more cannot be told apart in a small picture. */
const MOST = 40;
/** Days that an ISO time of this many signs is long. */
const lengths: Readonly<Partial<Record<number, number>>> = { 4: 365, 7: 30, 10: 1 };
const DAY = 86_400_000;
/** “Last year” would leave no room on the scale for the hours of the page; the fields list it. */
const LONGEST = 8 * DAY;

/** When an ISO time begins and ends: a year, month or day is as long as it is. Null for what is none. */
function bounds(iso: string): readonly [number, number] | null {
  const [first = '', last = first] = iso.split('/');
  const from = Date.parse(/T[\d:.]+$/.test(first) ? `${first}Z` : first);
  const until = Date.parse(/T[\d:.]+$/.test(last) ? `${last}Z` : last);
  if (Number.isNaN(from) || Number.isNaN(until)) return null;
  const days = lengths[last.length] ?? 0;
  return [from, until + days * DAY];
}

function mark(kind: TimeMark['kind'], iso: string | null, text: string, span: Span | null): TimeMark[] {
  const found = iso === null ? null : bounds(iso);
  return found ? [{ kind, text: visible(text), from: found[0], to: found[1], span }] : [];
}

const ofField = (kind: TimeMark['kind'], { value, spans }: Field): TimeMark[] =>
  mark(kind, value, value ?? '', spans[0] ?? null);

function ofDate(date: DateField): TimeMark[] {
  const { of, notation, value, meant, spans } = date;
  if (notation === 'relative') return mark('relative', meant, value ?? '', spans[0] ?? null);
  return of === 'data'
    ? mark('data', value, value ?? '', spans[0] ?? null)
    : of === 'page'
      ? ofField('page', date)
      : [];
}

/** In order of time, at most forty of a kind. Published, updated and retrieved stand first among equals. */
export function panelTimes({ provenance }: Capture): TimeMark[] {
  const { published, updated, retrieved, dates, payloads } = provenance;
  const page = published.value;
  const inData = (span: Span | null): boolean =>
    span !== null && payloads.some((each) => each.span[0] <= span[0] && span[1] <= each.span[1]);
  const all = [
    ...ofField('published', published),
    ...ofField('updated', updated),
    ...ofField('retrieved', retrieved),
    ...dates
      .flatMap(ofDate)
      .filter(({ kind, text, span }) => kind !== 'page' || (text !== page && !inData(span))),
  ];
  const seen = new Map<TimeMark['kind'], number>();
  const told = new Set<string>();
  const few = all.filter(({ kind, text, from, to }) => {
    const same = `${kind} ${from} ${text}`;
    if (told.has(same) || (kind === 'relative' && to - from > LONGEST)) return false;
    told.add(same);
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return count <= MOST;
  });
  return few.sort((a, b) => a.from - b.from || a.to - b.to);
}
