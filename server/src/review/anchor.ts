/** Where the words of a decision stand in the text now. */
import type { Span } from '../core/model';
import type { Decision } from './decision';

/**
 * `found`: the words stand once with these neighbours. `uncertain`: they stand in several places, or their neighbours
 * changed. `lost`: they are gone. Only what is found has an effect.
 */
export type AnchorState = 'found' | 'uncertain' | 'lost';

export interface Anchored {
  readonly decision: Decision;
  readonly state: AnchorState;
  /** Where the words stand; null where that is not known. */
  readonly span: Span | null;
}
