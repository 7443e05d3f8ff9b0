import type { FindingItem } from '../../../server/src/lsp/protocol';
import type { FoundIn } from './rows';
import type { FindingWords } from './words';

/** A finding on a line (from 0), five characters long. */
export function testFinding(line: number, more: Partial<FindingItem> = {}): FindingItem {
  return {
    rule: 'r/one',
    range: { start: { line, character: 0 }, end: { line, character: 5 } },
    severity: 'warning',
    message: `message ${line}`,
    fingerprint: `f${line}`,
    ...more,
  };
}

export const testFindingWords: FindingWords = {
  severity: { error: 'Errors', warning: 'Warnings', information: 'Information', hint: 'Hints' },
  oneOf: { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' },
  accepted: 'Accepted',
  line: (line) => `Line ${line}`,
  acceptedBy: (by, reason) => `${by}: ${reason}`,
  open: (count) => `${count} open`,
};

export function testFound(findings: readonly FindingItem[], more: Partial<FoundIn> = {}): FoundIn {
  return {
    uri: 'file:///a.txt',
    version: 3,
    findings,
    words: ({ start }) => `words ${start.line}`,
    title: (rule) => `Title of ${rule}`,
    turned: new Set(),
    ...more,
  };
}
