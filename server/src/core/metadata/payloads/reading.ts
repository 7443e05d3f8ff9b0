/** What reading a piece of program data gives, whatever its notation. */
import type { Extent, Span } from '../../model';

/** A string or number in the data, under the name of the member that holds it; '' where it has none. */
export interface Member {
  readonly key: string;
  /** Without quotation marks. */
  readonly value: Span;
}

export interface Reading {
  /** One past the last thing that could be read. */
  readonly end: number;
  readonly extent: Extent;
  /** How many items of the outermost list are complete; null where the outermost is none. */
  readonly items: number | null;
  readonly declaredItems: number | null;
  /** Names of members in the order they first stand. */
  readonly keys: readonly string[];
  readonly members: readonly Member[];
}

/** Members, and different names of members, that are kept. */
const MOST_MEMBERS = 5000;
const MOST_KEYS = 100;
const LONGEST_KEY = 80;

/** Gathers names and members while data is read. */
export class Gathered {
  readonly keys = new Set<string>();
  readonly members: Member[] = [];

  key(name: string): void {
    if (this.keys.size < MOST_KEYS && !/^\d*$/.test(name)) this.keys.add(name);
  }

  value(key: string, value: Span): void {
    if (this.members.length < MOST_MEMBERS) this.members.push({ key, value });
  }
}

/** A name as it is kept. */
export function keyIn(text: string, start: number, end: number): string {
  return text.slice(start, Math.min(end, start + LONGEST_KEY));
}
