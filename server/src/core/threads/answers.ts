/** Which earlier comment a comment says it answers: by its author's name, or by its number. */
import type { Group } from './group';
import type { Item } from './item';

export interface Answered {
  readonly parent: number;
  /** The page says so beside the author or the date ("in reply to Ann"), not the comment's own words ("@Ann"). */
  readonly stated: boolean;
}

/** What the words of each comment say of another. */
export interface Answers {
  /** The earlier comment that comment `index` answers, or null where its words name none. */
  of(index: number): Answered | null;
}

/** A name without its capitals and the signs around its words. */
function nameKey(name: string): string {
  const lower = name.toLowerCase();
  return isPlain(lower)
    ? lower
    : lower
        .replace(/[^\p{L}\p{N}_ ]+/gu, ' ')
        .trim()
        .replace(/ {2,}/g, ' ');
}

/** Letters without marks, figures, and spaces one by one between them. */
function isPlain(lower: string): boolean {
  let space = true;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    const isSpace = code === 32;
    if (isSpace ? space : !((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95))
      return false;
    space = isSpace;
  }
  return !space;
}

/** Whether one of the signs that "Ann Reader:" ends with, or may not hold, is a colon, and the first. */
function beginsWithName(start: string): boolean {
  for (let i = 0; i < start.length; i++) {
    const code = start.charCodeAt(i);
    if (code === 58) return i > 0;
    if (code === 44 || code === 34 || code === 64 || code === 0x201c) return false;
  }
  return false;
}

/** Words of a name that are tried behind an "@". */
const MOST_WORDS = 4;
/** A first name of fewer letters may be anybody's. */
const SHORTEST = 3;

/** Comments by the names and numbers under which a later one may speak to them; to be asked in order. */
export function answersOf(groups: readonly Group[], items: readonly Item[]): Answers {
  const byName = new Map<string, number>();
  const byNumber = new Map<number, number>();
  const add = (index: number): void => {
    const { header, from } = groups[index]!;
    const own = header === null ? undefined : items[header]!.header;
    const name = own ? nameKey(own.author) : '';
    if (name !== '') {
      byName.set(name, index);
      const given = name.split(' ', 1)[0]!;
      if (given.length >= SHORTEST && given !== name) byName.set(`${given}…`, index);
    }
    const number = own?.number ?? numberAbove(items, from);
    if (number !== null && !byNumber.has(number)) byNumber.set(number, index);
  };
  const named = (name: string): number | null => {
    const key = nameKey(name);
    return key === '' ? null : (byName.get(key) ?? byName.get(`${key}…`) ?? null);
  };
  const spokenTo = (start: string): number | null => {
    const at = /^[@#]/.test(start) ? /^(?:@\s?|#(?=\d))(\S[^—–:|]*)/u.exec(start) : null;
    if (at) {
      const number = /^\d{1,5}(?![\p{L}\p{N}])/u.exec(at[1]!);
      if (number) return byNumber.get(Number(number[0])) ?? null;
      const words = at[1]!.split(/\s+/, MOST_WORDS);
      for (let count = words.length; count > 0; count--) {
        const found = named(words.slice(0, count).join(' '));
        if (found !== null) return found;
      }
      return null;
    }
    // "Ann Reader: “Once more.” No." and a line "Ann Reader wrote:"
    const quoted = beginsWithName(start) ? /^([^:,“"@]{3,40}):(?:\s|$)/u.exec(start) : null;
    return quoted ? (byName.get(nameKey(quoted[1]!)) ?? null) : null;
  };
  return {
    of(index) {
      const found = readAnswer(groups[index]!);
      add(index);
      return found;
    },
  };

  function readAnswer({ header, from, to }: Group): Answered | null {
    const stated = (name: string | null | undefined): Answered | null => {
      const parent = name ? named(name) : null;
      return parent === null ? null : { parent, stated: true };
    };
    const beside = header === null ? null : stated(items[header]!.header?.answers);
    if (beside) return beside;
    for (let i = from; i < to; i++) {
      const { meta, answers, start, header: inner } = items[i]!;
      const found = stated(answers);
      if (found) return found;
      if (meta || i === header) continue;
      // Only the first words of its own tell.
      const parent = inner?.quoting ? named(inner.author) : spokenTo(start);
      return parent === null ? null : { parent, stated: false };
    }
    return null;
  }
}

/** The number alone on the line above a comment. */
function numberAbove(items: readonly Item[], from: number): number | null {
  return numberIn(items[from]) ?? numberIn(items[from - 1]);
}

/** Signs of a number like "#12345." at most. */
const NUMBER = 7;

function numberIn(item: Item | undefined): number | null {
  if (!item || item.shape.length > NUMBER) return null;
  const own = /^#?(\d{1,5})\.?$/.exec(item.words);
  return own ? Number(own[1]) : null;
}
