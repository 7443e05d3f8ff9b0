/** The semantic tokens last given of each open document, so that the next answer need only say what changed. */
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';

interface Given {
  readonly id: string;
  readonly data: readonly number[];
}

export class TokenMemory {
  private readonly last = new Map<string, Given>();
  private count = 0;

  /** The answer to a request for all tokens; it is remembered. */
  full(uri: string, data: number[]): SemanticTokens {
    const id = String(++this.count);
    this.last.set(uri, { id, data });
    return { resultId: id, data };
  }

  /** What changed since the answer of that id; all tokens where that is not the last one given. */
  delta(uri: string, previousId: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const previous = this.last.get(uri);
    const { resultId } = this.full(uri, data);
    return previous?.id === previousId
      ? { resultId: resultId!, edits: edits(previous.data, data) }
      : { resultId: resultId!, data };
  }

  /** The document was closed. */
  forget(uri: string): void {
    this.last.delete(uri);
  }
}

/** One edit of the numbers, between what both have at the start and at the end; none where they are the same. */
function edits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  const deleteCount = before.length - tail - start;
  const data = after.slice(start, after.length - tail);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
