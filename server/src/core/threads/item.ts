import type { Header } from './marked';

/** What a line of the comments zone looks like; of long ones only what tells that they are no name. */
export interface ItemShape {
  /** UTF-16 units without outer white space. */
  readonly length: number;
  /** White space before the first character; a tab counts as four. */
  readonly indent: number;
  readonly bullet: boolean;
  readonly words: number;
  readonly capitalised: number;
  readonly lowered: number;
  readonly url: boolean;
}

/** A line of the comments zone, as the grouping sees it. */
export interface Item {
  readonly line: number;
  readonly shape: ItemShape;
  /** White space before its first character, in UTF-16 units. */
  readonly indentUnits: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** Whether another zone stands between it and the item before. */
  readonly cut: boolean;
  /** Its words, where they are few: a name, a control. Empty where there are more. */
  readonly words: string;
  /** How it begins, without white space before it. */
  readonly start: string;
  readonly header: Header | null;
  /** Whether the line is no part of the comment's words. */
  readonly meta: boolean;
  /** The comment's number, where a line that is `meta` gives one with its place in the thread: "4.1" answers "4". */
  readonly ordinal: string | null;
  /** The author who is answered, where a line that is `meta` says so ("In reply to Ann"). */
  readonly answers: string | null;
  /** The date a line that is `meta` gives, as it stands. */
  readonly date: string | null;
}
