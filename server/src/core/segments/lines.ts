import { zones } from '../model';
import type { RoleLines } from './roleLines';

/** How many zones there are: rows of numbers hold one for each, in the order of `zones`. */
export const Z = zones.length;

/** A capture's lines that are not blank, with what is known of each. */
export interface Lines extends RoleLines {
  /**
   * What each line's own words say: log probabilities of the zones, `[line * Z + zone]` (see words.ts). Null where the
   * vocabulary does not know the capture's language.
   */
  readonly words: Float64Array | null;
}
