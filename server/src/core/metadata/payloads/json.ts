/** JSON, whole or cut off: a walk over its tokens that knows where each stands, without recursion and in one pass. */
import { Gathered, keyIn, type Reading } from './reading';

/** UTF-16 units that are read at most. */
const MOST = 2_000_000;

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
/** Letters, digits and signs of numbers, `true`, `false` and `null`. */
const isPlain = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 97 && code <= 122) ||
  code === 43 ||
  code === 45 ||
  code === 46 ||
  code === 69;

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const [LIST, LIST_END, OBJECT, OBJECT_END] = [91, 93, 123, 125];

/** One past the closing quotation mark of the string that opens at `at`; -1 where its line or the data ends first. */
function stringEnd(text: string, at: number, end: number): number {
  for (let i = at + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === QUOTE) return i + 1;
    else if (code === 10) return -1;
  }
  return -1;
}

interface Frame {
  readonly list: boolean;
  /** What may come next: a value (or in an object a name), or what parts it from the next. */
  value: boolean;
  key: string;
  items: number;
}

/**
 * The list or object that begins at `start`; null where none does. A comma before a closing bracket is forgiven, as in programs.
 */
export function readJson(text: string, start: number, until: number): Reading | null {
  const first = text.charCodeAt(start);
  if (first !== LIST && first !== OBJECT) return null;
  const end = Math.min(until, start + MOST);
  const gathered = new Gathered();
  const stack: Frame[] = [];
  let [at, good] = [start, start];
  let whole = false;
  const outer: Frame = { list: first === LIST, value: true, key: '', items: 0 };
  /** An item of the innermost list or object is complete. */
  const done = (frame: Frame): void => {
    frame.items++;
    frame.value = false;
  };
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const frame = stack.at(-1);
    if (code === LIST || code === OBJECT) {
      if (frame && !frame.value) break;
      stack.push(frame ? { list: code === LIST, value: true, key: '', items: 0 } : outer);
      good = ++at;
    } else if (!frame) break;
    else if (code === LIST_END || code === OBJECT_END) {
      if (frame.list !== (code === LIST_END)) break;
      stack.pop();
      good = ++at;
      const parent = stack.at(-1);
      if (!parent) {
        whole = true;
        break;
      }
      done(parent);
    } else if (code === COMMA) {
      if (frame.value) break;
      frame.value = true;
      frame.key = '';
      good = ++at;
    } else if (!frame.value) break;
    else if (code === QUOTE) {
      const close = stringEnd(text, at, end);
      if (close < 0) break;
      let next = close;
      while (next < end && isBlank(text.charCodeAt(next))) next++;
      if (!frame.list && frame.key === '' && text.charCodeAt(next) === COLON) {
        frame.key = keyIn(text, at + 1, close - 1);
        gathered.key(frame.key);
        good = at = next + 1;
        // An empty name is a name too.
        frame.key ||= ' ';
        continue;
      }
      if (!frame.list && frame.key === '') break;
      gathered.value(frame.key, [at + 1, close - 1]);
      done(frame);
      good = at = close;
    } else if (isPlain(code) && (frame.list || frame.key !== '')) {
      let next = at;
      while (next < end && isPlain(text.charCodeAt(next))) next++;
      gathered.value(frame.key, [at, next]);
      done(frame);
      good = at = next;
    } else break;
  }
  // What goes on in its line in another notation (a program's, Python's) was not cut: it could only not be read.
  const open = at >= end || (text.charCodeAt(at) === QUOTE && stringEnd(text, at, end) < 0);
  const cut = open || text.slice(good, at).includes('\n');
  return {
    end: good,
    extent: whole ? 'whole' : cut ? 'cut-off' : 'unknown',
    items: outer.list ? outer.items : null,
    declaredItems: null,
    keys: [...gathered.keys],
    members: gathered.members,
  };
}
