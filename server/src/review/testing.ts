/** For tests: decisions on marked texts. */
import { linesOfSpan } from './lines';
import type { Accept, Relabel, SetBoundary, Words } from './decision';
import { FlatText } from './flat';
import { quoteWords } from './quote';
import { splitLines } from '../core/text/lines';
import type { Span } from '../core/model';

let made = 0;
const entry = (): Pick<Relabel, 'id' | 'at' | 'by' | 'file' | 'reason'> => ({
  id: `d${++made}`,
  at: '2024-05-01T10:00:00.000Z',
  by: 'Ann Lee',
  file: 'crawl/page.txt',
  reason: 'Seen on the page.',
});

export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return [start, start + words.length];
}

/** The words as a decision on the text would name them; they must stand once, with their neighbours. */
export function wordsIn(text: string, words: string): Words {
  const found = quoteWords(new FlatText(text), spanOf(text, words));
  if (!found) throw new Error(`more than once in the text: ${words}`);
  return found;
}

/** On the lines that the words touch. */
export function relabel(
  text: string,
  words: string,
  zone: Relabel['zone'],
  over: Partial<Relabel> = {},
): Relabel {
  const lines = splitLines(text).map((span) => ({ span }));
  const [first, end] = linesOfSpan(lines, spanOf(text, words));
  const whole = text.slice(lines[first]!.span[0], lines[end - 1]!.span[1]);
  return { ...entry(), action: 'relabel', words: wordsIn(text, whole), zone, ...over };
}

export function boundary(text: string, line: string, kind: SetBoundary['boundary']): SetBoundary {
  return { ...entry(), action: 'boundary', words: wordsIn(text, line), boundary: kind };
}

export function accepting(
  text: string,
  { rule, span, fingerprint }: { readonly rule: string; readonly span: Span; readonly fingerprint: string },
  over: Partial<Accept> = {},
): Accept {
  const words = quoteWords(new FlatText(text), span);
  if (!words) throw new Error('more than once in the text');
  return { ...entry(), action: 'accept', words, rule, fingerprint, scope: 'here', ...over };
}
