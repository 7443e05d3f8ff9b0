import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { referenceLines, ruleReference, withRuleSettings, withRuleTexts } from './reference';
import { rules } from './registry';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const json = (path: string): object => JSON.parse(read(path)) as object;
const written = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

it('README.md is made from the registry (npm run docs)', () => {
  expect(read('README.md')).toBe(ruleReference(rules));
});

it('the setting provenanceLens.rules and its texts are made from the registry (npm run docs)', () => {
  const [manifest, texts] = ['../../../package.json', '../../../package.nls.json'];
  expect(read(manifest)).toBe(written(withRuleSettings(json(manifest), rules)));
  expect(read(texts)).toBe(written(withRuleTexts(json(texts) as Record<string, string>, rules)));
});

it('takes rules that are gone out of manifest and texts, and keeps all else in its place', () => {
  const setting = { type: 'object', properties: { 'old/rule': {} }, additionalProperties: {}, order: 4 };
  const manifest = {
    name: 'x',
    contributes: { configuration: { properties: { a: {}, 'provenanceLens.rules': setting, b: {} } } },
  };
  const [rule] = rules;
  const made = withRuleSettings(manifest, [rule!]) as typeof manifest;
  const settings = made.contributes.configuration.properties;
  expect(Object.keys(settings)).toEqual(['a', 'provenanceLens.rules', 'b']);
  expect(Object.keys(settings['provenanceLens.rules'].properties)).toEqual([rule!.id]);
  const texts = withRuleTexts({ a: '1', 'config.rules.old/rule': '2', b: '3' }, [rule!]);
  expect(Object.keys(texts)).toEqual(['a', `config.rules.${rule!.id}`, 'b']);
});

it('finds the line of each rule’s section', () => {
  const lines = ruleReference(rules).split('\n');
  for (const [id, line] of referenceLines(rules)) expect(lines[line - 1]).toBe(`## ${id}`);
  expect(referenceLines(rules).size).toBe(rules.length);
});
