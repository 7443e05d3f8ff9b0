import { classOf, SPACE } from '../text/characters';
import type { Span } from '../model';
import type { Lines } from './context';
import { lineWords } from './lineWords';
import { readShape, type Shape } from './shape';
import { isReadWhole, scoreWords, shapeIds, shippedWords, UNKNOWN, wordIds, type WordModel } from './words';

export function isBlank(text: string, [start, end]: Span): boolean {
  for (let i = start; i < end; i++) if (classOf(text.charCodeAt(i)) !== SPACE) return false;
  return true;
}

/** Words of a line that decide whether another is its copy: case, spaces and edge marks do not count. */
function copyKey(line: string, shape: Shape): string {
  return shape.length > 400 ? '' : line.trim().toLowerCase();
}

/** Words that are counted to tell whether the vocabulary knows the capture's language, and the share it must know. */
const coverageSample = 3000;
const knownShare = 0.45;

/** The lines that are not blank, with their shapes and what the capture as a whole says of each. */
export function readLines(text: string, spans: readonly Span[], model: WordModel = shippedWords()): Lines {
  const numbers: number[] = [];
  const shapes: Shape[] = [];
  const heads: string[] = [];
  const gaps: number[] = [];
  const keys: string[] = [];
  const counts = new Map<string, number>();
  const known = new Map<string, Shape>();
  const vocabulary = lineWords(model.ids);
  const words = new Float64Array(spans.length * 3);
  const ids: number[] = [];
  let inVocabulary = 0;
  let read = 0;
  let gap = 0;
  spans.forEach((span, number) => {
    if (isBlank(text, span)) {
      gap++;
      return;
    }
    const line = text.slice(...span);
    const met = line.length < 120 ? known.get(line) : undefined;
    const whole = !met && isReadWhole(line);
    const shape = met ?? readShape(line, vocabulary, whole ? ids : null);
    if (line.length < 120) known.set(line, shape);
    if (!whole) wordIds(line, model.ids, ids);
    scoreWords(ids, model, words, 3 * numbers.length);
    if (read <= coverageSample) {
      for (const id of ids) if (id >= shapeIds || id === UNKNOWN) read++;
      for (const id of ids) if (id >= shapeIds) inVocabulary++;
    }
    const key = copyKey(line, shape);
    numbers.push(number);
    shapes.push(shape);
    heads.push(line.trimStart().slice(0, 120).trimEnd());
    gaps.push(gap);
    keys.push(key);
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
    gap = 0;
  });
  const before = new Set<string>();
  const again = keys.map((key) => {
    const seen = before.has(key);
    if (key) before.add(key);
    return seen;
  });
  return {
    numbers,
    shapes,
    heads,
    gaps,
    copies: keys.map((key) => counts.get(key) ?? 1),
    again,
    words: inVocabulary >= knownShare * read ? words.subarray(0, numbers.length * 3) : null,
  };
}
