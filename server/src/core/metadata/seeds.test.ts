// The five captures kept beside the repository, where they are there; zones and roles as they were labelled by hand.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Field, Line, Provenance, Role, Zone } from '../model';
import { splitLines } from '../text/lines';
import { readProvenance } from './provenance';

const folder = new URL('../../../../../shared/seeds/', import.meta.url);

interface Gold {
  readonly id: string;
  readonly zones: readonly string[];
  readonly roles: readonly string[];
}

function read(number: string): Provenance {
  const gold = JSON.parse(readFileSync(new URL('gold.json', folder), 'utf8')) as Gold[];
  const seed = gold.find(({ id }) => id.startsWith(number))!;
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
  return readProvenance(text, lines, [], { sentences: [], attributions: [] }, { fileName: seed.id });
}

const shown = ({ state, value }: Field) => `${state}: ${String(value)}`;
const values = (fields: readonly Field[]) => fields.map(({ value }) => value);

describe.skipIf(!existsSync(folder))('the captures kept apart', () => {
  it('000', () => {
    const found = read('000');
    expect(shown(found.publisher)).toBe('inferred: SouthFront');
    expect(found.published.state).toBe('absent');
    expect(values(found.dates)).toEqual(['Few moments ago', 'today noon', 'yesterday']);
    expect(found.headline.spans).toHaveLength(2);
  });

  it('001', () => {
    const found = read('001');
    expect(found.publisher.state).toBe('absent');
    expect(values(found.dates)).toEqual([
      'on Wednesday',
      expect.stringMatching(/^Over\sthe\spast\sthree\sdays$/),
    ]);
    expect(found.headline.spans).toHaveLength(3);
  });

  it('002', () => {
    const found = read('002');
    expect(shown(found.publisher)).toBe('inferred: AhlulBayt News Agency');
    expect(found.agencies.map(shown)).toEqual(['stated: AhlulBayt News Agency']);
    expect(found.published.state).toBe('absent');
    expect(values(found.dates)).toContain('last month');
  });

  it('003', () => {
    const found = read('003');
    expect(shown(found.publisher)).toBe('inferred: alalam');
    expect(shown(found.published)).toBe('stated: 2016-12-13T22:11:53');
    expect(found.payloads).toEqual([
      expect.objectContaining({ kind: 'php-dump', declaredBytes: 1931, actualBytes: 1931, items: 10 }),
    ]);
    expect(values(found.dates)).toEqual(
      expect.arrayContaining(['2016-12-13T09:36:35', '2016-12-13T21:57:46']),
    );
  });

  it('004', () => {
    const found = read('004');
    expect(found.published.state).toBe('absent');
    expect(values(found.links)).toEqual([expect.stringMatching(/^http:\/\/abcnews\.go\.com\/.*-44031814$/)]);
    expect(values(found.dates)).toEqual(['Last night', 'today']);
  });

  it.each(['000', '001', '002', '003', '004'])(
    '%s: language and an identifier that matches nothing',
    (number) => {
      const found = read(number);
      expect(found.language.value).toBe('en');
      expect(found.identifier.because.template).toContain('matches nothing');
    },
  );
});
