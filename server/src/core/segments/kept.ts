/** Which lines of an edited text are lines of the text before: those above and those below the edit. */
import type { Span } from '../model';
import { commonEnd, commonStart } from '../text/common';

export interface Source {
  readonly text: string;
  readonly spans: readonly Span[];
}

export interface Kept {
  /** So many lines at the beginning, and at the end, are the same as before. */
  readonly above: number;
  readonly below: number;
}

/** Lines are the same where both their place and their characters are, counted from the beginning or from the end. */
export function keptLines(before: Source, now: Source): Kept {
  const start = commonStart(before.text, now.text);
  const most = Math.min(before.spans.length, now.spans.length);
  let above = 0;
  while (above < most && isSame(before.spans[above]!, now.spans[above]!, 0) && now.spans[above]![1] <= start)
    above++;
  if (above === before.spans.length && above === now.spans.length) return { above, below: 0 };
  const shift = now.text.length - before.text.length;
  const end = commonEnd(before.text, now.text, Math.min(before.text.length, now.text.length) - start);
  let below = 0;
  while (below < most - above) {
    const own = now.spans[now.spans.length - 1 - below]!;
    if (own[0] < now.text.length - end || !isSame(before.spans[before.spans.length - 1 - below]!, own, shift))
      break;
    below++;
  }
  return { above, below };
}

const isSame = (before: Span, now: Span, shift: number): boolean =>
  before[0] + shift === now[0] && before[1] + shift === now[1];
