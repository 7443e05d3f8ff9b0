import { describe, expect, it } from 'vitest';
import { captureOf } from '../../testing';
import { ByteIndex, utf8Length } from './utf8';

const payloads = (line: string) => {
  const { text, provenance } = captureOf(`A| The bridge.\nB:artefact| ${line}`);
  return provenance.payloads.map(({ span, ...rest }) => ({ ...rest, words: text.slice(...span) }));
};

describe('payloads', () => {
  it('takes a PHP dump at its word where it is whole', () => {
    const list = '[{"a":"é"} ,{"a":"”"}]';
    const dump = `string(${Buffer.byteLength(list)}) "${list}"`;
    expect(payloads(dump)).toEqual([
      {
        kind: 'php-dump',
        holds: 'json',
        extent: 'whole',
        declaredItems: null,
        keys: ['a'],
        times: [],
        headlines: [],
        declaredBytes: Buffer.byteLength(list),
        actualBytes: Buffer.byteLength(list),
        items: 2,
        words: dump,
      },
    ]);
  });

  it('says how much is there where it is cut off', () => {
    expect(payloads('string(900) "[{"a":1},{"a":2},{"a')).toEqual([
      expect.objectContaining({ declaredBytes: 900, actualBytes: 20, items: 2 }),
    ]);
  });

  it('does not trust a wrong length', () => {
    expect(payloads('string(3) "hello"')).toEqual([
      expect.objectContaining({ declaredBytes: 3, actualBytes: 5, items: null }),
    ]);
  });

  it('reads on over line ends where the declared length does', () => {
    const { text, provenance } = captureOf('B| string(5) "ab\nB| cd"');
    expect(provenance.payloads.map(({ span }) => text.slice(...span))).toEqual(['string(5) "ab\ncd"']);
  });

  it('finds JSON and serialised PHP on a line of their own', () => {
    expect(payloads('{"id": 1, "tags": ["a"]}')).toEqual([
      expect.objectContaining({ kind: 'json', items: null }),
    ]);
    expect(payloads('[{"id":1},{"id":2}]')).toEqual([
      expect.objectContaining({ kind: 'json', items: 2, declaredBytes: null }),
    ]);
    expect(payloads('[{"id":1},{"id":2},{"i')).toEqual([expect.objectContaining({ kind: 'json', items: 2 })]);
    expect(payloads('a:2:{i:0;s:1:"x";i:1;s:1:"y";}')).toEqual([
      expect.objectContaining({ kind: 'php-serialized', items: 2 }),
    ]);
  });

  it.each([
    '[Photo]',
    '{sic}',
    '["He said" was how it began',
    'a string(of) words',
    'string(5) without',
    '[1] [2]',
  ])('none in %s', (line) => {
    expect(payloads(line)).toEqual([]);
  });

  it('finds times in the file names of leaked data', () => {
    const data = [636874128620000000n, 636873701500000000n]
      .map((n) => `{"p":"/2019/03/05/x_${n}.jpg"}`)
      .join(',');
    const { provenance } = captureOf(`B| [${data}]`);
    expect(provenance.dates.map(({ state, value }) => [state, value])).toEqual([
      ['inferred', '2019-03-05'],
      ['inferred', '2019-03-05T20:01:02'],
      ['inferred', '2019-03-05T08:09:10'],
    ]);
  });
});

describe('bytes of UTF-8', () => {
  const text = 'aé€😀\ud800'.repeat(700);

  it('are counted as an encoder counts them', () => {
    expect(utf8Length(text, 0, text.length)).toBe(new TextEncoder().encode(text).length);
  });

  it('are found again from any start', () => {
    const index = new ByteIndex(text);
    for (let at = 0; at < text.length; at += 6) {
      expect(index.after(at, 10)).toBe(at + 5);
      expect(index.after(at, 2)).toBeNull();
    }
    expect(index.after(0, 1e9)).toBeNull();
  });
});
