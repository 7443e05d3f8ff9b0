import type { Surveyed } from '../../../server/src/lsp/protocol';

/** A capture of the workspace and what is known of its review. */
export interface Surveyable {
  /** As the editor knows it. */
  readonly uri: string;
  /** Path in the workspace, fit to be shown. */
  readonly path: string;
  /** Its last part. */
  readonly name: string;
  readonly surveyed: Surveyed;
}

export type Sorting = 'name' | 'open';
export type ReviewState = 'unreadable' | 'untouched' | 'in-review' | 'done';

export function openCount({ open }: Surveyed): number {
  return open.error + open.warning + open.information + open.hint;
}

/** `done` once no finding is open; `in-review` once anything was decided. */
export function reviewState(surveyed: Surveyed): ReviewState {
  if (surveyed.problem !== null) return 'unreadable';
  if (openCount(surveyed) === 0) return 'done';
  return surveyed.decisions > 0 || surveyed.accepted > 0 ? 'in-review' : 'untouched';
}

/** By what the view shows, or by how much is open, the most first; numbers in names by their value. */
export function sortCaptures(
  captures: readonly Surveyable[],
  sorting: Sorting,
  compare: (a: string, b: string) => number,
): Surveyable[] {
  return [...captures].sort((a, b) => {
    const open = sorting === 'open' ? openCount(b.surveyed) - openCount(a.surveyed) : 0;
    return open || compare(titleOf(a), titleOf(b)) || compare(a.path, b.path);
  });
}

export function titleOf({ surveyed, name }: Surveyable): string {
  return surveyed.headline ?? name;
}

/** The capture after (or before) one, going round; the first (or last) where that one is not among them. */
export function neighbour<T extends { readonly uri: string }>(
  captures: readonly T[],
  uri: string | undefined,
  direction: 'next' | 'previous',
): T | undefined {
  const at = captures.findIndex((each) => each.uri === uri);
  if (direction === 'next') return captures[(at + 1) % captures.length];
  return captures.at(at < 0 ? -1 : at - 1);
}
