/** What the rules on supplied values share. */
import type { Capture, Field, Span, SuppliedKey, SuppliedValue } from '../core/model';

/** UTF-16 units of a value in a message, and of a mark. */
const LONGEST = 200;

/** Supplied values of a key with what the text says instead, the weightiest origin first. */
export function* contradicted(
  { provenance }: Capture,
  key: SuppliedKey,
  same: (given: string, own: string) => boolean,
): Generator<[SuppliedValue, Field]> {
  for (const given of provenance.supplied) {
    const own = given.text;
    if (given.key !== key || !own || own.value === null || own.spans.length === 0) continue;
    if (!same(given.value, own.value)) yield [given, own];
  }
}

export function shown({ value }: { readonly value: string | null }): string {
  return value === null || value.length <= LONGEST ? (value ?? '') : `${value.slice(0, LONGEST)}…`;
}

/** Where the words stand, first; no more of them than a mark should cover. */
export function beginning({ spans: [first] }: { readonly spans: readonly Span[] }): Span {
  return first ? [first[0], Math.min(first[1], first[0] + LONGEST)] : [0, 0];
}
