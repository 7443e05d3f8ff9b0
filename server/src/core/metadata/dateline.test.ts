import { describe, expect, it } from 'vitest';
import { captureOf } from '../testing';
import { datelineOf } from './dateline';

const parts = (text: string) => {
  const found = datelineOf(text, [0, text.length]);
  const words = (span: readonly [number, number] | null) => span && text.slice(...span);
  return found && [words(found.place), words(found.agency)];
};

describe('dateline', () => {
  it.each([
    ['(Example News Agency) - The bridge', [null, 'Example News Agency']],
    ['CAPITAL, Country (EX) — The bridge', ['CAPITAL, Country', 'EX']],
    ['CAPITAL (Example)- The bridge', ['CAPITAL', 'Example']],
    ['CAPITAL – The bridge', ['CAPITAL', null]],
    ['CAPITAL, May 5 (Example) -- The bridge', ['CAPITAL', 'Example']],
    ['(EX) CAPITAL - The bridge', ['CAPITAL', 'EX']],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.each([
    'The bridge - which was closed - is open.',
    'The mayor (who was away) - said',
    'A well-known bridge',
    'When (TV): Friday at nine',
    '',
    '— he said',
    '('.repeat(500),
  ])('none in: %s', (text) => {
    expect(parts(text)).toBeNull();
  });

  it('is looked for before the first paragraphs only, and not in comments', () => {
    expect(captureOf('H| Bridge reopens\nA| TOWN (EX) - It opened.').provenance.dateline.value).toBe(
      'TOWN (EX)',
    );
    expect(captureOf('C| TOWN (EX) - It opened.').provenance.dateline.state).toBe('absent');
  });
});
