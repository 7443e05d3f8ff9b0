import type { Comment, Line } from '../model';

export interface Threads {
  /** The lines, with the roles of the comments zone settled. */
  readonly lines: readonly Line[];
  readonly comments: readonly Comment[];
}

/** Reader comments: who wrote each, how deep it stands, which one it answers. */
export function readThreads(text: string, lines: readonly Line[]): Threads {
  void text;
  return { lines, comments: [] };
}
