import type { Shape } from '../segments/shape';
import type { Header } from './marked';

/** A line of the comments zone, as the grouping sees it. */
export interface Item {
  readonly line: number;
  readonly shape: Shape & { readonly indentUnits: number };
  /** Blank lines before it. */
  readonly gap: number;
  /** Whether another zone stands between it and the item before. */
  readonly cut: boolean;
  /** Its words, where they are few: a name, a control. Empty where there are more. */
  readonly words: string;
  readonly header: Header | null;
  /** Whether the line is no part of the comment's words. */
  readonly meta: boolean;
  /** The comment's number, where a line that is `meta` gives one with its place in the thread: "4.1" answers "4". */
  readonly ordinal: string | null;
  /** The date a line that is `meta` gives, as it stands. */
  readonly date: string | null;
}
