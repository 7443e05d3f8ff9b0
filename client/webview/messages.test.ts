import { describe, expect, it } from 'vitest';
import { asHostMessage, asPageMessage } from './messages';

const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };

describe('asPageMessage', () => {
  it('takes what the page says', () => {
    expect(asPageMessage({ type: 'ready' })).toEqual({ type: 'ready' });
    expect(asPageMessage({ type: 'reveal', range, more: 1 })).toEqual({ type: 'reveal', range });
    expect(asPageMessage({ type: 'run', command: 'showLog' })).toEqual({ type: 'run', command: 'showLog' });
    const text = 'ab'.repeat(32);
    expect(asPageMessage({ type: 'copy', text })).toEqual({ type: 'copy', text });
  });

  it.each([
    null,
    'ready',
    [],
    {},
    { type: 'run', command: 'workbench.action.quit' },
    { type: 'copy', text: 'rm -rf /' },
    { type: 'reveal' },
    { type: 'reveal', range: { start: { line: -1, character: 0 }, end: range.end } },
    { type: 'reveal', range: { start: { line: 0.5, character: 0 }, end: range.end } },
    { type: 'reveal', range: { start: range.start, end: { line: '1', character: 0 } } },
  ])('takes nothing else: %j', (message) => {
    expect(asPageMessage(message)).toBeUndefined();
  });
});

describe('asHostMessage', () => {
  it('takes models and viewports only', () => {
    expect(asHostMessage({ type: 'show', model: { kind: 'empty' } })).toBeDefined();
    expect(asHostMessage({ type: 'viewport', lines: null })).toBeDefined();
    for (const other of [undefined, 1, { type: 'show' }, { type: 'else' }])
      expect(asHostMessage(other)).toBeUndefined();
  });
});
