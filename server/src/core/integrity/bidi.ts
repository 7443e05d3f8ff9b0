/** Controls that turn the order of writing round, as the bidirectional algorithm pairs them within a line. */
import type { Span } from '../model';
import { BIDI, table } from './classes';

export interface Turned {
  /** From the control to where it ends: its closing control, or the line's end. */
  readonly span: Span;
  /** It forces a direction on letters that have one, so that the line reads otherwise than it is stored. */
  readonly override: boolean;
  readonly closed: boolean;
}

const [POP, POP_ISOLATE] = [0x202c, 0x2069];
const isOverride = (code: number): boolean => code === 0x202d || code === 0x202e;
const isIsolate = (code: number): boolean => code >= 0x2066 && code <= 0x2068;

/** Overrides, and other controls left open, in `text[start, end)`: what is opened and closed again does no harm. */
export function turnedIn(text: string, start: number, end: number): Turned[] {
  const open: { readonly at: number; readonly code: number }[] = [];
  const found: Turned[] = [];
  const close = (count: number, to: number, closed: boolean): void => {
    for (const { at, code } of open.splice(open.length - count)) {
      const override = isOverride(code);
      if (override || !closed) found.push({ span: [at, to], override, closed });
    }
  };
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((table[code]! & BIDI) === 0) continue;
    if (code === POP) {
      const last = open.at(-1);
      if (last && !isIsolate(last.code)) close(1, at + 1, true);
    } else if (code === POP_ISOLATE) {
      // Closing an isolate ends what was opened inside it.
      const from = open.findLastIndex((each) => isIsolate(each.code));
      if (from >= 0) {
        close(open.length - from - 1, at, false);
        close(1, at + 1, true);
      }
    } else if (open.length < DEEPEST) open.push({ at, code });
  }
  close(open.length, end, false);
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** Deeper ones have no effect. */
const DEEPEST = 125;
