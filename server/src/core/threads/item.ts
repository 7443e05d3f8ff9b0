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

/** What a line says of a comment or its author. */
export interface Said {
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

/** A comment's words: they say none of it. */
export const plain: Said = { header: null, meta: false, ordinal: null, answers: null, date: null };

interface Place {
  readonly text: string;
  /** Its first character that is not white space, one past the last such, and the line's end. */
  readonly start: number;
  readonly end: number;
  readonly lineEnd: number;
  readonly line: number;
  readonly gap: number;
  readonly cut: boolean;
}

/** Longer lines are no names or controls. So much of a line tells whom it speaks to. */
const SHORT = 60;
const STARTS = 80;

/** A line of the comments zone, as the grouping sees it. */
export class Item implements Said {
  readonly line: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** Whether another zone stands between it and the item before. */
  readonly cut: boolean;
  readonly header: Header | null;
  readonly meta: boolean;
  readonly ordinal: string | null;
  readonly answers: string | null;
  readonly date: string | null;

  constructor(
    private readonly place: Place,
    readonly shape: ItemShape,
    said: Said,
  ) {
    this.line = place.line;
    this.gap = place.gap;
    this.cut = place.cut;
    this.header = said.header;
    this.meta = said.meta;
    this.ordinal = said.ordinal;
    this.answers = said.answers;
    this.date = said.date;
  }

  /** The place of its first character in the text. */
  get offset(): number {
    return this.place.start;
  }

  /** Its words, where they are few: a name, a control. Empty where there are more. */
  get words(): string {
    const { text, start, end } = this.place;
    return end - start <= SHORT ? text.slice(start, end) : '';
  }

  /** How it begins, without white space before it. */
  get start(): string {
    const { text, start, lineEnd } = this.place;
    return text.slice(start, Math.min(start + STARTS, lineEnd));
  }

  /** The same line, as no part of the comment's words; `more` of what it says otherwise than before. */
  asMeta(more: Partial<Said>): Item {
    return new Item(this.place, this.shape, { ...saidBy(this), ...more, meta: true });
  }
}

const saidBy = ({ header, meta, ordinal, answers, date }: Said): Said => ({
  header,
  meta,
  ordinal,
  answers,
  date,
});
