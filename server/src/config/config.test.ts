import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decide, matches, type Candidate } from './decide';
import { merge, noFolderConfig, readFolderConfig } from './folder';
import { defaults, readSettings, type Settings } from './settings';

function warned<T>(read: (warn: (what: string) => void) => T): [T, string[]] {
  const said: string[] = [];
  return [read((what) => said.push(what)), said];
}

describe('settings', () => {
  it('nothing given: the defaults, silently', () => {
    expect(warned((warn) => readSettings(undefined, warn))).toEqual([defaults, []]);
    expect(warned((warn) => readSettings(null, warn))).toEqual([defaults, []]);
  });
  it('the manifest shows the same defaults', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { configuration: { properties: Record<string, { default: unknown }> } };
    };
    const shown = (key: string) =>
      manifest.contributes.configuration.properties[`provenanceLens.${key}`]?.default;
    expect({
      files: {
        include: shown('files.include'),
        exclude: shown('files.exclude'),
        treat: shown('files.treat'),
      },
      rules: shown('rules'),
      claims: { level: shown('claims.level') },
      maximumLength: shown('maximumLength'),
    }).toEqual(defaults);
  });
  it('bad values are named and the default taken; good ones beside them stand', () => {
    const raw = {
      files: { include: ['a/*.txt', 7], treat: 'sometimes' },
      rules: { 'date/missing': 'off', 'claim/unattributed': 'loud', __proto__x: 'error', nonsense: 'error' },
      claims: { level: 'loud' },
      maximumLength: '12',
    };
    const [settings, said] = warned((warn) => readSettings(raw, warn));
    expect(settings).toEqual({
      ...defaults,
      files: { ...defaults.files, include: ['a/*.txt'] },
      rules: { 'date/missing': 'off' },
    });
    expect(said).toHaveLength(7);
    expect(said.join('\n')).toContain('provenanceLens.claims.level');
  });
  it('of very many bad rules the first are named, the others counted', () => {
    const bad = Object.fromEntries(
      Array.from({ length: 1000 }, (_, i) =>
        i % 2 ? [`no rule ${i}`, 'off'] : [`x/${'y'.repeat(i)}`, 'loud'],
      ),
    );
    const [settings, said] = warned((warn) =>
      readSettings({ rules: { ...bad, 'date/missing': 'off' } }, warn),
    );
    expect(settings.rules).toEqual({ 'date/missing': 'off' });
    expect(said).toHaveLength(21);
    expect(said.at(-1)).toContain('980 more');
    expect(Math.max(...said.map(({ length }) => length))).toBeLessThan(250);
  });
  it.each([['text'], [[1]], [7]])('%j is no settings object', (raw) => {
    const [settings, said] = warned((warn) => readSettings(raw, warn));
    expect(settings).toEqual(defaults);
    expect(said).toHaveLength(1);
  });
});

describe('folder configuration', () => {
  it('reads what is there', () => {
    const text = JSON.stringify({
      captures: { treat: 'never', include: ['x/**'], exclude: [] },
      rules: { 'date/missing': 'error' },
      claims: { level: 'strong' },
      later: true,
    });
    expect(warned((warn) => readFolderConfig(text, warn))).toEqual([
      {
        captures: { treat: 'never', include: ['x/**'], exclude: [] },
        rules: { 'date/missing': 'error' },
        claims: { level: 'strong' },
      },
      [],
    ]);
  });
  it('broken JSON says so and counts for nothing', () => {
    const [config, said] = warned((warn) => readFolderConfig('{"captures": ', warn));
    expect(config).toBe(noFolderConfig);
    expect(said[0]).toContain('not valid JSON');
  });
  it("the folder's word stands over the editor's, which fills in the rest", () => {
    const editor: Settings = {
      files: { include: ['e'], exclude: ['no'], treat: 'always' },
      rules: { 'date/missing': 'error', 'claim/unattributed': 'hint' },
      claims: { level: 'all' },
      maximumLength: 10,
    };
    const folder = {
      captures: { include: ['f'], exclude: ['nor'] },
      rules: { 'date/missing': 'off' },
      claims: {},
    } as const;
    expect(merge(folder, editor)).toEqual({
      files: { include: ['f'], exclude: ['nor', 'no'], treat: 'always' },
      rules: { 'date/missing': 'off', 'claim/unattributed': 'hint' },
      claims: { level: 'all' },
      maximumLength: 10,
    });
    expect(merge(noFolderConfig, editor)).toEqual(editor);
  });
});

const settings = (files: Partial<Settings['files']>, maximumLength = 1000): Settings => ({
  ...defaults,
  files: { ...defaults.files, ...files },
  maximumLength,
});
const candidate = (over: Partial<Candidate> = {}): Candidate => ({
  language: 'plaintext',
  path: 'a/page.txt',
  length: 10,
  text: '',
  ...over,
});

describe('decide', () => {
  it.each<[string, Partial<Candidate>, Partial<Settings['files']>, boolean | null, string]>([
    [
      'the language beats never and size',
      { language: 'webcapture', length: 9999 },
      { treat: 'never' },
      true,
      'configuration',
    ],
    ['never beats the globs', {}, { treat: 'never', include: ['**'] }, false, 'configuration'],
    ['always beats the globs', { path: 'x.md' }, { treat: 'always' }, true, 'configuration'],
    ['always does not take what is too long', { length: 1001 }, { treat: 'always' }, false, 'size'],
    ['excluded', { path: 'a/README.txt' }, {}, false, 'glob'],
    ['not included', { path: 'a/page.md' }, {}, false, 'glob'],
    ['excluded though included', {}, { include: ['a/*'], exclude: ['a/*'] }, false, 'glob'],
    ['too long', { length: 1001 }, {}, false, 'size'],
    ['else the content decides', {}, {}, null, 'content'],
  ])('%s', (_, what, files, capture, by) => {
    const decision = decide(candidate(what), settings(files));
    expect(decision.by).toBe(by);
    if (capture !== null) expect(decision.capture).toBe(capture);
  });

  it('the default globs take captures and leave well-known files', () => {
    const { include, exclude } = defaults.files;
    const taken = (path: string) => matches(include, path) && !matches(exclude, path);
    expect(['000_dda4.txt', 'deep/er/page.TXT', '.hidden/page.txt'].filter(taken)).toHaveLength(3);
    expect(
      [
        'LICENSE.txt',
        'x/requirements-dev.txt',
        'CMakeLists.txt',
        'a/node_modules/b/c.txt',
        'robots.txt',
        'a.md',
      ].filter(taken),
    ).toEqual([]);
  });

  it('globs made to run for ever are left out', () => {
    const bad = [
      '+(+(+(a|aa)|a)|a)b.txt',
      '(a|aa)+b',
      `${'*a'.repeat(20)}b`,
      `${'**/'.repeat(9)}b`,
      'x'.repeat(301),
    ];
    const [read, said] = warned((warn) => readSettings({ files: { include: [...bad, '*a*a*.txt'] } }, warn));
    expect(read.files.include).toEqual(['*a*a*.txt']);
    expect(said).toHaveLength(1);
  });
});
