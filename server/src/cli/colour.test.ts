import { describe, expect, it } from 'vitest';
import { coloured, plain, wantsColour } from './colour';

describe('colours', () => {
  it.each([
    ['auto', {}, true, true],
    ['auto', {}, false, false],
    ['auto', { NO_COLOR: '1' }, true, false],
    ['auto', { NO_COLOR: '' }, true, true],
    ['auto', { FORCE_COLOR: '1' }, false, true],
    ['auto', { FORCE_COLOR: '0' }, true, false],
    ['auto', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    ['auto', { TERM: 'dumb' }, true, false],
    ['always', { NO_COLOR: '1' }, false, true],
    ['never', { FORCE_COLOR: '1' }, true, false],
  ] as const)('--color %s, %j, terminal %s: %s', (when, environment, terminal, wanted) => {
    expect(wantsColour(when, environment, terminal)).toBe(wanted);
  });
  it('stand around the words and end behind them', () => {
    expect(coloured('a', 'bold', 'red')).toBe('\x1b[1;31ma\x1b[0m');
    expect(coloured('', 'red')).toBe('');
    expect(plain('a', 'red')).toBe('a');
  });
});
