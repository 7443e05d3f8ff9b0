import type { Shape } from './shape';

/** What the roles ask of a capture's lines that are not blank. */
export interface RoleLines {
  /** Their numbers among all lines. */
  readonly numbers: readonly number[];
  readonly shapes: readonly Shape[];
  /** The first characters of each, without outer white space. */
  readonly heads: readonly string[];
  /** Blank lines before each. */
  readonly gaps: readonly number[];
  /** How often the line's words stand in the capture, and whether this is not the first time. */
  readonly copies: readonly number[];
  readonly again: readonly boolean[];
}
