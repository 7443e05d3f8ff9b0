// The captures kept beside the repository, where they are there; zones and roles as they were labelled by hand. None of their
// words stand here: what is found is told by the line it stands on, from 1.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../capture';
import type { Field, Line, Provenance, Role, Zone } from '../model';
import { splitLines } from '../text/lines';
import { readProvenance } from './provenance';

const folder = new URL('../../../../../shared/seeds/', import.meta.url);

interface Gold {
  readonly id: string;
  readonly zones: readonly string[];
  readonly roles: readonly string[];
}

interface Found {
  readonly text: string;
  readonly zones: readonly string[];
  readonly provenance: Provenance;
}

function seedOf(number: string): Gold {
  const gold = JSON.parse(readFileSync(new URL('gold.json', folder), 'utf8')) as Gold[];
  return gold.find(({ id }) => id.startsWith(number))!;
}

function read(number: string): Found {
  const seed = seedOf(number);
  const text = readFileSync(new URL(seed.id, folder), 'utf8');
  const lines = splitLines(text).map((span, index): Line => {
    const role = seed.roles[index] ?? '';
    return {
      span,
      zone: seed.zones[index]!.split('|')[0] as Zone | '',
      role: (role === 'boilerplate' ? 'widget' : role) as Role | '',
      confidence: 1,
    };
  });
  const claims = { sentences: [], attributions: [] };
  const provenance = readProvenance(text, lines, [], claims, { fileName: seed.id });
  return { text, zones: lines.map(({ zone }) => zone), provenance };
}

/** State of a field and the lines of its evidence. */
function shown({ text }: Found, { state, spans }: Field): string {
  const lines = spans.map(([start]) => text.slice(0, start).split('\n').length);
  return [state, ...new Set(lines)].join(' ');
}

/** `publisher | published | dates` of a capture. */
function origin(found: Found): string {
  const { publisher, published, dates } = found.provenance;
  return [publisher, published, ...dates].map((field) => shown(found, field)).join(' | ');
}

describe.skipIf(!existsSync(folder))('the captures kept apart', () => {
  it.each([
    ['000', 'inferred 8 24 | absent | stated 10 | stated 14 | stated 14', 2],
    ['001', 'absent | absent | stated 11 | stated 13', 3],
    ['002', 'inferred 7 | absent | stated 1 | stated 5 | stated 9 | stated 9 | stated 23', 2],
    [
      '003',
      'inferred 32 | stated 4 | stated 4 | stated 9 | stated 19 | stated 27 | stated 29 | stated 29 | inferred 32 | inferred 32 | inferred 32',
      2,
    ],
    ['004', 'absent | absent | stated 7 | stated 9', 1],
  ])('%s: who published it and when, and how often its headline stands', (number, where, headlines) => {
    const found = read(number);
    expect(origin(found)).toBe(where);
    expect(found.provenance.headline.spans).toHaveLength(headlines);
  });

  it('a publisher is taken from chrome where there is some, else from the agency cited', () => {
    const page = read('000');
    const rows = page.provenance.publisher.spans.map(
      ([start]) => page.text.slice(0, start).split('\n').length - 1,
    );
    expect(rows.map((row) => page.zones[row])).toEqual(rows.map(() => 'boilerplate'));
    const { publisher, agencies } = read('002').provenance;
    expect(agencies.map(({ state, value }) => [state, value])).toEqual([['stated', publisher.value]]);
  });

  it('a dump is whole, and dates the page as its own timestamp does', () => {
    const { payloads, published, dates } = read('003').provenance;
    expect(payloads).toEqual([
      expect.objectContaining({
        kind: 'php-dump',
        holds: 'json',
        extent: 'whole',
        items: 10,
        declaredBytes: 1931,
      }),
    ]);
    expect(payloads[0]!.headlines).toHaveLength(10);
    const ticks = payloads[0]!.times.filter(({ notation }) => notation === 'dotnet-ticks');
    const clocks = ticks.map(({ value }) => value).sort();
    expect([clocks[0]?.slice(0, 16), clocks.at(-1)?.slice(0, 16)]).toEqual([
      '2016-12-13T09:36',
      '2016-12-13T21:57',
    ]);
    expect(published).toMatchObject({ state: 'stated', value: '2016-12-13T22:11:53' });
    expect(clocks.every((clock) => clock < published.value!)).toBe(true);
    expect(payloads[0]!.actualBytes).toBe(payloads[0]!.declaredBytes);
    const inferred = dates.filter(({ state }) => state === 'inferred').map(({ value }) => value!);
    expect(new Set(inferred.map((value) => value.slice(0, 10)))).toEqual(
      new Set([published.value!.slice(0, 10)]),
    );
  });

  it('a link in a comment is listed as it stands', () => {
    const found = read('004');
    expect(found.provenance.links.map((link) => [shown(found, link), link.zone, link.tracking])).toEqual([
      ['stated 30', 'comments', []],
    ]);
  });

  it.each(['000', '001', '002', '003', '004'])(
    '%s: language and an identifier that matches nothing',
    (number) => {
      const { provenance } = read(number);
      expect(provenance.language.value).toBe('en');
      expect(provenance.identifier.because.template).toContain('matches nothing');
    },
  );

  it.each([
    ['000', [6, 20]],
    ['001', [6, 9, 19]],
    ['002', [1, 3]],
    ['003', [1, 3]],
    ['004', [1]],
  ])('%s, read whole: its headline and where it stands again', (number, where) => {
    const { id } = seedOf(number);
    const text = readFileSync(new URL(id, folder), 'utf8');
    const { provenance } = analyse(text, { context: { fileName: id } });
    const lines = provenance.headline.spans.map(([start]) => text.slice(0, start).split('\n').length);
    expect(lines).toEqual(where);
  });

  it('agencies that sources told or that reported are cited', () => {
    const text = readFileSync(new URL(seedOf('003').id, folder), 'utf8');
    const { agencies, dates } = analyse(text).provenance;
    expect(agencies.map(({ value }) => value!.replace(/[^A-Z]/g, ''))).toEqual(['RIAN', 'FNA']);
    const anchored = dates.filter(({ notation, meant }) => notation === 'relative' && meant !== null);
    expect(anchored.map(({ meant }) => meant!.slice(0, 10))).toContain('2016-12-13');
  });
});
