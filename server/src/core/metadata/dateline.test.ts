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

  const opening = (text: string): string | null => {
    const found = datelineOf(text, [0, text.length], true);
    return found && text.slice(...found.span);
  };

  it.each([
    ['Zenda: The bridge of the old town was reopened', 'Zenda'],
    ['NEW ZENDA: The bridge of the old town was reopened', 'NEW ZENDA'],
    ['Zenda (exa) - The bridge was reopened', 'Zenda (exa)'],
    ['Zenda - The bridge was reopened', 'Zenda'],
    ['(EXAMPLE.COM, May 5, 2014) Zenda, RU -- The bridge', '(EXAMPLE.COM, May 5, 2014) Zenda, RU'],
    ['例网1月12日讯 大桥重新开放', '例网1月12日讯'],
    ['（例社記者王小明台北11日電）大橋重新開放', '（例社記者王小明台北11日電）'],
    ['本报讯 （记者王小明）大桥重新开放', '本报讯'],
  ])('opens the story: %s', (text, expected) => {
    expect(opening(text)).toBe(expected);
  });

  it.each([
    'Summary: The bridge was reopened',
    'TLDR: The bridge was reopened',
    'Photo of the Day: The bridge was reopened',
    'Key Takeaway - The bridge is open',
    '他说，大桥明天重新开放的消息是真的',
    '王小明（左）和记者',
  ])('is none: %s', (text) => {
    expect(opening(text)).toBeNull();
  });

  it('is looked for before the first paragraphs only, and not in comments', () => {
    expect(captureOf('H| Bridge reopens\nA| TOWN (EX) - It opened.').provenance.dateline.value).toBe(
      'TOWN (EX)',
    );
    expect(captureOf('C| TOWN (EX) - It opened.').provenance.dateline.state).toBe('absent');
  });
});
