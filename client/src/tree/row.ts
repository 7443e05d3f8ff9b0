import type { Range } from '../../../server/src/lsp/protocol';

/** One row of a tree view as plain data, so that what a view shows can be tested without an editor. */
export interface Row<T> {
  /** Unique in its tree, and the same for the same thing later: what is open stays open. */
  readonly id: string;
  readonly label: string;
  /** Beside the label, quieter. */
  readonly description: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
  readonly icon: RowIcon;
  /** A number at the right edge, where no label is too long for it. Nothing where it is 0. */
  readonly count?: number;
  /** What the manifest's menus know it by. */
  readonly context: string;
  /** Null where it has nothing to fold. */
  readonly fold: 'open' | 'closed' | null;
  readonly children: readonly Row<T>[];
  /** What a click opens. */
  readonly target: RowTarget | null;
  readonly data: T;
}

/** A product icon, with the theme's colour where it has one. */
export interface RowIcon {
  readonly id: string;
  readonly color?: string;
}

export interface RowTarget {
  /** As the editor knows the document. */
  readonly uri: string;
  readonly range: Range | null;
}

/** Every row of a tree, from top to bottom. */
export function allRows<T>(rows: readonly Row<T>[]): Row<T>[] {
  return rows.flatMap((row) => [row, ...allRows(row.children)]);
}
