import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ruleReference, ruleSettings } from './reference';
import { rules } from './registry';

it('README.md is made from the registry (npm run docs)', () => {
  expect(readFileSync(new URL('README.md', import.meta.url), 'utf8')).toBe(ruleReference(rules));
});

interface Setting {
  readonly properties?: Record<string, { readonly type: string; readonly enum: readonly string[] }>;
}

/** The client's settings come in one object or, grouped, in a list of them. */
function setting(name: string): Setting | undefined {
  const { contributes } = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  ) as {
    contributes?: { configuration?: unknown };
  };
  const groups = [contributes?.configuration ?? []].flat() as { properties?: Record<string, Setting> }[];
  return groups.map(({ properties }) => properties?.[name]).find(Boolean);
}

it('the setting provenanceLens.rules names the rules of the registry and their levels', () => {
  const properties = setting('provenanceLens.rules')?.properties ?? {};
  const named = Object.entries(properties).map(([id, { type, enum: levels }]) => [
    id,
    { type, enum: levels },
  ]);
  expect(Object.fromEntries(named)).toEqual(ruleSettings(rules));
});
