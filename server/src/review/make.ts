/** Decisions as they are taken: from what a reviewer asks for to entries of the log. */
import type { Boundary, Span, Zone } from '../core/model';
import type { Finding } from '../rules/finding';
import type { AcceptScope, LogEntry } from './decision';
import { FlatText } from './flat';
import { quoteWords } from './quote';

export type Asked =
  | { readonly action: 'relabel'; readonly span: Span; readonly zone: Zone }
  | { readonly action: 'boundary'; readonly span: Span; readonly boundary: Boundary }
  | { readonly action: 'accept'; readonly finding: Finding; readonly scope: AcceptScope }
  | { readonly action: 'withdraw'; readonly ids: readonly string[] };

/** Who decides, when, on which file, and why. */
export type Signature = Pick<LogEntry, 'id' | 'at' | 'by' | 'file' | 'reason'>;

/** What keeps a decision from being recorded: there are no words to name it by, or they are not the only ones of their kind. */
export type Unnameable = 'blank' | 'repeated';

/** The entry for a decision on the text. */
export function makeEntry(text: string, asked: Asked, signature: Signature): LogEntry | Unnameable {
  if (asked.action === 'withdraw') return { ...signature, ...asked };
  const { action } = asked;
  const span = action === 'accept' ? asked.finding.span : withoutBlanks(text, asked.span);
  if (span[0] >= span[1]) return 'blank';
  const flat = new FlatText(text);
  const words = quoteWords(flat, span, action !== 'accept' || asked.scope === 'here');
  if (!words) return 'repeated';
  switch (action) {
    case 'relabel':
      return { ...signature, action, words, zone: asked.zone };
    case 'boundary':
      return { ...signature, action, words, boundary: asked.boundary };
    case 'accept': {
      const { rule, fingerprint } = asked.finding;
      return { ...signature, action, words, rule, fingerprint, scope: asked.scope };
    }
  }
}

/** The span without blank lines and line ends at either end; the indentation of its first line stays. */
function withoutBlanks(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  const leading = words.length - words.trimStart().length;
  // An editor ends lines at a lone `\r` too.
  const feed = Math.max(words.lastIndexOf('\n', leading), words.lastIndexOf('\r', leading));
  const from = feed < 0 || feed >= leading ? start : start + feed + 1;
  return [from, start + words.trimEnd().length];
}
