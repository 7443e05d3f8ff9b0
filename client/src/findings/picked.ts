import type { FindingItem } from '../../../server/src/lsp/protocol';

/** A finding and the text it was found in. */
export interface PickedFinding {
  /** As the editor knows it. */
  readonly uri: string;
  readonly version: number;
  readonly item: FindingItem;
}

/**
 * The findings a menu of the Findings view was opened on: VS Code gives the row under the pointer, and all selected rows
 * where that is one of them.
 */
export function pickedFindings(args: readonly unknown[]): PickedFinding[] {
  return rowsOf(args)
    .map(asPicked)
    .filter((each) => each !== undefined);
}

/** It was opened on rows at all, whatever they stand for. */
export function isOnRows(args: readonly unknown[]): boolean {
  return rowsOf(args).some((row) => typeof row === 'object' && row !== null && 'data' in row);
}

function rowsOf([row, selected]: readonly unknown[]): readonly unknown[] {
  return Array.isArray(selected) && selected.length > 0 ? (selected as unknown[]) : [row];
}

function asPicked(row: unknown): PickedFinding | undefined {
  if (typeof row !== 'object' || row === null || !('data' in row)) return undefined;
  const data = row.data as ({ kind?: unknown } & Partial<PickedFinding>) | null | undefined;
  return data?.kind === 'finding' && data.item && data.uri !== undefined && data.version !== undefined
    ? { uri: data.uri, version: data.version, item: data.item }
    : undefined;
}
