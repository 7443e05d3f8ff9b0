import type { Message } from '../message';
import type { DateField, Field, FieldState, Span } from '../model';

function field(
  state: FieldState,
  value: string,
  spans: readonly Span[],
  because: Message,
  confidence: number,
): Field {
  return { state, value, spans, because, confidence };
}

/** The text itself says so, at these spans. */
export function stated(value: string, spans: readonly Span[], because: Message, confidence = 1): Field {
  return field('stated', value, spans, because, confidence);
}

/** The text does not say so, but these spans make it likely. */
export function inferred(value: string, spans: readonly Span[], because: Message, confidence: number): Field {
  return field('inferred', value, spans, because, confidence);
}

/** Given beside the text, or in a block that a tool put before it: only then has it spans. */
export function supplied(
  value: string,
  because: Message,
  confidence = 1,
  spans: readonly Span[] = [],
): Field {
  return field('supplied', value, spans, because, confidence);
}

/** Not there; `because` says what was looked for. */
export function absent(because: Message): Field {
  return { state: 'absent', value: null, spans: [], because, confidence: 1 };
}

/** A field that is a time, with what is known of it as one. */
export function dated(
  field: Field,
  of: DateField['of'],
  notation: DateField['notation'],
  more: Partial<Pick<DateField, 'precision' | 'zone' | 'weekday' | 'meant'>> = {},
): DateField {
  return { ...field, of, notation, precision: null, zone: null, weekday: null, meant: null, ...more };
}
