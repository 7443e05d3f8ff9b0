import { zones } from '../model';
import type { Shape } from './shape';

/** How many zones there are: rows of numbers hold one for each, in the order of `zones`. */
export const Z = zones.length;

/** A capture's lines that are not blank, with what is known of each. */
export interface Lines {
  /** Their numbers among all lines. */
  readonly numbers: readonly number[];
  readonly shapes: readonly Shape[];
  /** The first characters of each, without outer white space, for tests of short lines. */
  readonly heads: readonly string[];
  /** Blank lines before each. */
  readonly gaps: readonly number[];
  /** How often the line's words stand in the capture, and whether this is not the first time. */
  readonly copies: readonly number[];
  readonly again: readonly boolean[];
  /**
   * What each line's own words say: log probabilities of the zones, `[line * Z + zone]` (see words.ts). Null where the
   * vocabulary does not know the capture's language.
   */
  readonly words: Float64Array | null;
}
