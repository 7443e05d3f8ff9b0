import type { Panel, PanelField } from '../../../server/src/lsp/protocol';
import type { PanelWords } from './words';

/** The panel's words for tests, plain enough to be read in an expectation. */
export const testWords: PanelWords = {
  groups: {
    origin: 'Origin',
    dates: 'Dates',
    sources: 'Sources',
    payload: 'Data',
    integrity: 'Characters',
    wording: 'Wording',
    technical: 'Technical',
  },
  timeline: 'Timeline',
  timeKind: {
    published: 'Published',
    updated: 'Updated',
    page: 'Page',
    data: 'Data',
    relative: 'Story',
    retrieved: 'Retrieved',
  },
  absent: 'Not found',
  findings: 'Findings',
  counts: 'Counts',
  digests: 'Digests',
  zones: 'Zones',
  noFindings: 'No findings.',
  nextFinding: 'Next',
  copy: 'Copy',
  copied: 'Copied',
  stale: 'Stale',
  state: { stated: 'Stated', inferred: 'Inferred', supplied: 'Supplied', absent: 'Absent' },
  stateHint: { stated: '', inferred: '', supplied: '', absent: '' },
  zone: { article: 'Article', comments: 'Comments', boilerplate: 'Boilerplate' },
  line: (line) => `Line ${line}`,
  times: (place, count) => `${place} x${count}`,
  lines: (count) => `${count} lines`,
  more: (count) => `${count} more`,
  confidence: (state, percent) => `${state} ${percent}`,
  goTo: (zone, lines) => `Go to ${zone}, ${lines}`,
  chains: 'Chains',
  statements: (count) => `${count} statements`,
  chain: (hops, statements) => `${hops}: ${statements}`,
  picture: (parts, count) => `${count} lines: ${parts}`,
  inTime: (parts) => `Times: ${parts}`,
};

/** A field with words on the given lines (from 0). */
export function testField(
  field: Partial<PanelField> & { readonly key: string },
  ...lines: [number, string][]
): PanelField {
  return {
    group: 'origin',
    label: field.key,
    state: 'stated',
    value: null,
    because: 'because',
    confidence: 1,
    evidence: lines.map(([line, text]) => ({
      range: { start: { line, character: 0 }, end: { line, character: text.length } },
      text,
    })),
    ...field,
  };
}

export function testPanel(more: Partial<Panel> = {}): Panel {
  return {
    uri: 'file:///a.txt',
    version: 1,
    name: 'a.txt',
    lineCount: 10,
    fields: [],
    digests: [],
    counts: [],
    findings: [],
    zones: [],
    times: [],
    chains: [],
    ...more,
  };
}
