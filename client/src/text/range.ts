import { Range } from 'vscode';
import type * as protocol from '../../../server/src/lsp/protocol';

/** A range of the protocol as the editor has it. */
export function toRange({ start, end }: protocol.Range): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** A range of the editor as the protocol has it. */
export function fromRange({ start, end }: Range): protocol.Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
