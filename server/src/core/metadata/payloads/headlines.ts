/** Other stories that leaked data names. */
import data from '../../../../data/payloads.json';
import type { Words } from '../../model';
import type { Member } from './reading';

const MOST = 100;
const LONGEST = 300;
const keys = new Set(data.headlineKeys);

/** The words of a string in JSON or another notation; escapes of JSON are undone. */
function wordsOf(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    const value: unknown = JSON.parse(`"${raw}"`);
    return typeof value === 'string' ? value : raw;
  } catch {
    return raw;
  }
}

/** Members that hold a headline: by their name, and by being more than a word or two. */
export function headlinesIn(text: string, members: readonly Member[]): Words[] {
  const found: Words[] = [];
  for (const { key, value } of members) {
    if (!keys.has(key.toLowerCase()) || value[1] - value[0] > LONGEST) continue;
    const words = wordsOf(text.slice(...value)).trim();
    // Scripts that part no words need fewer characters for as much.
    if (words.split(/\s+/).length < 3 && !/^[^\u0000-\u024f]{8,}/u.test(words)) continue;
    found.push({ text: words, span: value });
    if (found.length === MOST) break;
  }
  return found;
}
