/** For protocol tests: where words stand, by the line ends an editor knows. */
import type { Position, Range } from '../../server/src/lsp/protocol';

export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length - 1, character: before.at(-1)!.length };
}

/** Where the words stand: the first time, or after `after`. */
export function positionOf(text: string, words: string, after = ''): Position {
  const from = after === '' ? 0 : text.indexOf(after) + after.length;
  const found = text.indexOf(words, from);
  if (found < 0) throw new Error(`not in the text: ${words}`);
  return positionAt(text, found);
}

export function offsetOf(text: string, { line, character }: Position): number {
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  for (let i = 0; i < line; i++) {
    const end = ends.exec(text);
    if (!end) break;
    start = end.index + end[0].length;
  }
  return start + character;
}

export function wordsAt(text: string, { start, end }: Range): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end));
}
