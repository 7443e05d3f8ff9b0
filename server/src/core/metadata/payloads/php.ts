/** What PHP prints of its values: `var_dump`, and `serialize`. Read without recursion and in one pass; strings by the bytes they declare. */
import type { Span } from '../../model';
import { Gathered, keyIn, type Reading } from './reading';
import type { ByteIndex } from './utf8';

/** UTF-16 units of a head: `object(Some\Name)#12 (3) {`. */
const LONGEST_HEAD = 200;

/** What stands at a place: a scalar, the head of a list or object, or its end. */
type Token =
  | { readonly kind: 'scalar'; readonly end: number; readonly value: Span | null }
  | { readonly kind: 'open'; readonly end: number; readonly declared: number }
  | { readonly kind: 'close'; readonly end: number }
  | { readonly kind: 'cut'; readonly end: number }
  | { readonly kind: 'none' };

interface Notation {
  token(text: string, at: number, bytes: ByteIndex): Token;
  /** The name before a value, and where it ends; null where none stands. Where names are values themselves: never asked. */
  readonly name: ((text: string, at: number) => { key: string; end: number } | null) | null;
}

const none: Token = { kind: 'none' };

/** A string of so many bytes, opened before `from`; whole where the quotation mark stands behind them. */
function counted(text: string, from: number, declared: number, bytes: ByteIndex): Span | null {
  const to = bytes.after(from, declared);
  return to !== null && text.charCodeAt(to) === 34 ? [from, to] : null;
}

function head(text: string, at: number): string {
  return text.slice(at, at + LONGEST_HEAD);
}

const dumped: Notation = {
  token(text, at, bytes) {
    if (text.charCodeAt(at) === 125) return { kind: 'close', end: at + 1 };
    const words = head(text, at);
    const opened = /^(?:array\((\d{1,9})\)|object\([^()\n]{1,120}\)#\d{1,9}\s\((\d{1,9})\))\s*\{/.exec(words);
    if (opened) return { kind: 'open', end: at + opened[0].length, declared: Number(opened[1] ?? opened[2]) };
    const string = /^string\((\d{1,9})\)\s"/.exec(words);
    if (string) {
      const value = counted(text, at + string[0].length, Number(string[1]), bytes);
      return value
        ? { kind: 'scalar', end: value[1] + 1, value }
        : { kind: 'cut', end: at + string[0].length };
    }
    const scalar =
      /^(?:(?:int|float|double|bool)\(([^()\n]{1,40})\)|NULL|\*RECURSION\*|enum\([^()\n]{1,100}\)|uninitialized\([^()\n]{1,60}\)|resource\(\d{1,9}\) of type \([^()\n]{1,40}\))/.exec(
        words,
      );
    if (!scalar) return none;
    const end = at + scalar[0].length;
    return { kind: 'scalar', end, value: scalar[1] ? [end - 1 - scalar[1].length, end - 1] : null };
  },
  name(text, at) {
    const found = /^\[(?:"([^"\n]{0,120})"[^\]\n]{0,80}|(-?\d{1,19}))\]\s*=>/.exec(head(text, at));
    return found && { key: found[1] ?? found[2]!, end: at + found[0].length };
  },
};

const serialized: Notation = {
  token(text, at, bytes) {
    if (text.charCodeAt(at) === 125) return { kind: 'close', end: at + 1 };
    const words = head(text, at);
    const opened = /^(?:a:(\d{1,9})|O:\d{1,4}:"[^"\n]{1,120}":(\d{1,9})):\{/.exec(words);
    if (opened) return { kind: 'open', end: at + opened[0].length, declared: Number(opened[1] ?? opened[2]) };
    const string = /^s:(\d{1,9}):"/.exec(words);
    if (string) {
      const value = counted(text, at + string[0].length, Number(string[1]), bytes);
      return value && text.charCodeAt(value[1] + 1) === 59
        ? { kind: 'scalar', end: value[1] + 2, value }
        : { kind: 'cut', end: at + string[0].length };
    }
    const scalar = /^(?:[id]:(-?[\dA-Z.+-]{1,30})|b:[01]|N|[rR]:\d{1,9});/.exec(words);
    if (!scalar) return none;
    const end = at + scalar[0].length;
    return { kind: 'scalar', end, value: scalar[1] ? [end - 1 - scalar[1].length, end - 1] : null };
  },
  name: null,
};

interface Frame {
  readonly declared: number;
  items: number;
  key: string | null;
}

function read(text: string, start: number, until: number, bytes: ByteIndex, notation: Notation): Reading {
  const gathered = new Gathered();
  const stack: Frame[] = [];
  let [at, good] = [start, start];
  let [closed, lengths] = [false, true];
  let outer: Frame | null = null;
  while (at < until) {
    while (at < until && text.charCodeAt(at) <= 32) at++;
    if (at >= until) break;
    const frame = stack.at(-1);
    if (frame && frame.key === null && notation.name) {
      const name = notation.name(text, at);
      if (name) {
        frame.key = name.key;
        gathered.key(name.key);
        good = at = name.end;
        continue;
      }
      if (text.charCodeAt(at) !== 125) break;
    }
    const token = notation.token(text, at, bytes);
    if (token.kind === 'none') break;
    good = at = token.end;
    if (token.kind === 'cut') break;
    if (token.kind === 'open') {
      const opened: Frame = { declared: token.declared, items: 0, key: null };
      outer ??= opened;
      stack.push(opened);
      continue;
    }
    if (token.kind === 'scalar' && frame && frame.key === null && !notation.name) {
      // Serialised names are values: each stands before its own.
      frame.key = token.value ? keyIn(text, ...token.value) : '';
      gathered.key(frame.key);
      continue;
    }
    if (token.kind === 'scalar') {
      if (token.value) gathered.value(frame?.key ?? '', token.value);
    } else {
      const ended = stack.pop();
      if (!ended) break;
      lengths &&= ended.items === ended.declared;
    }
    const parent = stack.at(-1);
    if (!parent) {
      closed = true;
      break;
    }
    parent.items++;
    parent.key = null;
  }
  return {
    end: good,
    extent: !closed ? 'cut-off' : lengths ? 'whole' : 'altered',
    items: outer?.items ?? null,
    declaredItems: outer?.declared ?? null,
    keys: [...gathered.keys],
    members: gathered.members,
  };
}

/** What `var_dump` printed of a value, at `start`. */
export function readVarDump(text: string, start: number, until: number, bytes: ByteIndex): Reading {
  return read(text, start, until, bytes, dumped);
}

/** A serialised list or object, at `start`. */
export function readSerialized(text: string, start: number, until: number, bytes: ByteIndex): Reading {
  return read(text, start, until, bytes, serialized);
}
