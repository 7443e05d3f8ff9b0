import { describe, expect, it } from 'vitest';
import { asHostMessage, asPageMessage } from './messages';

const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };

describe('asPageMessage', () => {
  it('takes what the page says', () => {
    expect(asPageMessage({ type: 'ready' })).toEqual({ type: 'ready' });
    const reveal = { type: 'reveal', range, uri: 'file:///a.txt' };
    const run = { type: 'run', command: 'showLog', uri: null };
    const copy = { type: 'copy', text: 'ab'.repeat(32), uri: 'file:///a.txt' };
    for (const message of [reveal, run, copy])
      expect(asPageMessage({ ...message, more: 1 })).toEqual(message);
  });

  it.each([
    null,
    'ready',
    [],
    {},
    { type: 'run', command: 'workbench.action.quit', uri: null },
    { type: 'copy', text: 'rm -rf /', uri: null },
    { type: 'reveal', uri: null },
    { type: 'reveal', range },
    { type: 'reveal', range, uri: 7 },
    { type: 'reveal', range: { start: { line: -1, character: 0 }, end: range.end }, uri: null },
    { type: 'reveal', range: { start: { line: 0.5, character: 0 }, end: range.end }, uri: null },
    { type: 'reveal', range: { start: range.start, end: { line: '1', character: 0 } }, uri: null },
  ])('takes nothing else: %j', (message) => {
    expect(asPageMessage(message)).toBeUndefined();
  });
});

describe('asHostMessage', () => {
  it('takes models, viewports and places to lead to only', () => {
    expect(asHostMessage({ type: 'show', model: { kind: 'empty' } })).toBeDefined();
    expect(asHostMessage({ type: 'viewport', lines: null })).toBeDefined();
    const lead = { type: 'highlight', field: 'headline stated', range };
    expect(asHostMessage({ ...lead, more: 1 })).toEqual(lead);
    const broken = [
      { ...lead, range: 1 },
      { ...lead, field: null },
    ];
    for (const other of [undefined, 1, { type: 'show' }, { type: 'else' }, ...broken])
      expect(asHostMessage(other)).toBeUndefined();
  });
});
