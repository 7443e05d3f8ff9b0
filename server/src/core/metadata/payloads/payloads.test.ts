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

  it('reads what PHP dumps of lists and objects, by the lengths they declare', () => {
    const dump =
      'array(2) { ["title"]=> string(26) "Ferry back after the storm" ["created_at"]=> int(1481667113) }';
    expect(payloads(dump)).toEqual([
      expect.objectContaining({
        kind: 'php-dump',
        extent: 'whole',
        items: 2,
        declaredItems: 2,
        keys: ['title', 'created_at'],
        words: dump,
        times: [expect.objectContaining({ value: '2016-12-13T22:11:53Z', notation: 'unix-seconds' })],
        headlines: [expect.objectContaining({ text: 'Ferry back after the storm' })],
      }),
    ]);
    expect(payloads(dump.replace('array(2)', 'array(3)'))[0]).toMatchObject({ extent: 'altered' });
    expect(payloads(dump.slice(0, 50))[0]).toMatchObject({ extent: 'cut-off', items: 0 });
    expect(payloads('object(Page)#3 (1) { ["a":protected]=> NULL }')[0]).toMatchObject({
      keys: ['a'],
      items: 1,
    });
  });

  it('goes on over lines where data does', () => {
    const { text, provenance } = captureOf('B| {"a": 1,\nB| "b": [1, 2]}\nB| More');
    expect(provenance.payloads.map(({ span, extent }) => [text.slice(...span), extent])).toEqual([
      ['{"a": 1,\n"b": [1, 2]}', 'whole'],
    ]);
  });

  it.each([
    ['"date":"1481667113000"', 'unix-milliseconds', '2016-12-13T22:11:53Z'],
    ['"a":"x_20161213221153.jpg"', 'packed', '2016-12-13T22:11:53'],
    ['"a":"636873701500000000"', 'dotnet-ticks', '2019-03-05T08:09:10'],
    ['"a":"/img/2016/12/x.jpg"', 'path', '2016-12'],
    ['"a":"2016-12-13T22:11:53+0300"', 'calendar', '2016-12-13T22:11:53+03:00'],
  ])('reads a time in %s', (member, notation, value) => {
    expect(payloads(`[{${member}}]`)[0]!.times).toEqual([expect.objectContaining({ notation, value })]);
  });

  it('takes figures that may be any identifier for times only near one that is sure', () => {
    expect(payloads('[{"id":"1481667113"}]')[0]!.times).toEqual([]);
    expect(payloads('[{"id":"1481667113","p":"/2016/12/13/a.jpg"}]')[0]!.times).toHaveLength(2);
    expect(payloads('[{"id":"1181667113","p":"/2016/12/13/a.jpg"}]')[0]!.times).toHaveLength(1);
  });

  it.each([
    ['Hello {{ user.name }}, welcome', 'template', ['user.name']],
    ['%1$s of %2$s', 'template', ['%1$s', '%2$s']],
    ['[gallery ids="1,2"]', 'template', ['gallery']],
    ['<div class="a">Home</div>', 'markup', ['div']],
    ['window.data = window.data || [];', 'script', []],
  ])('takes what is left over from templates and programs: %s', (line, kind, keys) => {
    expect(payloads(line)).toEqual([expect.objectContaining({ kind, keys, extent: 'unknown' })]);
  });

  it.each([
    '50 % of it',
    'a < b',
    'Tom & Jerry; friends',
    '<a href=""> <b> <i> <em> may be used',
    'I {sic} saw',
  ])('leaves alone: %s', (line) => {
    expect(payloads(line)).toEqual([]);
  });

  it('calls data in another notation no data that was cut off', () => {
    const extent = (line: string) => payloads(line).map((each) => each.extent);
    for (const line of [
      '{"a": True, "b": None, "c": "x", "d": 1}',
      '{"onload": function(){ return 1 }, "b": 2, "c": 3}',
    ])
      expect(extent(line)).not.toContain('cut-off');
    expect(extent('{"title": "Storm", "id": 12, "text": "It was')).toContain('cut-off');
  });

  it('takes no time to come for the time at which something was made', () => {
    const line =
      '{"title":"Storm","datePublished":"2019-03-05","validThrough":"2030-01-01","expires":"2049-12-31"}';
    expect(payloads(line)[0]!.times.map(({ value }) => value)).toEqual(['2019-03-05']);
  });

  it('takes code in a story for its subject, but not in a sentence', () => {
    const found = (line: string) => captureOf(`A| ${line}`).provenance.payloads.map(({ kind }) => kind);
    expect(found('{% if it %}')).toEqual([]);
    expect(found('The ferry to the island costs {{ price }} from now on.')).toEqual(['template']);
    expect(found('Ships &amp; cars cross the old bridge again.')).toEqual(['markup']);
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
