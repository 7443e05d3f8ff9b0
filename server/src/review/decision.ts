/**
 * What a reviewer decided, as the log holds it. A decision names the words it is about, never only their position, and is
 * never changed: it is taken back by another one.
 */
import type { Boundary, Zone } from '../core/model';

/**
 * Words of a text with what stands before and after them (the TextQuoteSelector of the W3C Web Annotation Data Model). Line
 * ends are `\n` whatever the file has.
 */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The words a decision is about: whole where they are few, else their first and last line and the digest of all of them. */
export interface Words {
  readonly first: TextQuote;
  readonly last?: TextQuote;
  /** SHA-256 of the words from first to last, in UTF-8; where there is a last. */
  readonly sha256?: string;
}

/** Where an accepted finding is accepted: itself; its rule on these words in this file; its rule in the folder. */
export const acceptScopes = ['here', 'file', 'folder'] as const;
export type AcceptScope = (typeof acceptScopes)[number];

interface Entry {
  readonly id: string;
  /** ISO 8601, UTC; empty where the log holds none. */
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  /** The file it was taken in: its path from the folder of the log, with `/`. */
  readonly file: string;
}
export interface Relabel extends Entry {
  readonly action: 'relabel';
  readonly words: Words;
  readonly zone: Zone;
}
export interface SetBoundary extends Entry {
  readonly action: 'boundary';
  readonly words: Words;
  readonly boundary: Boundary;
}
export interface Accept extends Entry {
  readonly action: 'accept';
  readonly words: Words;
  readonly rule: string;
  readonly fingerprint: string;
  readonly scope: AcceptScope;
}
export interface Withdraw extends Entry {
  readonly action: 'withdraw';
  readonly ids: readonly string[];
}

/** A decision on a capture. */
export type Decision = Relabel | SetBoundary | Accept;
/** A line of the log. */
export type LogEntry = Decision | Withdraw;
