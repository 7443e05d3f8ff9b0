import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleLanguageId, articleScheme, commandId, languageId, panelViewId } from './names';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly icon?: { readonly light: string; readonly dark: string };
    }[];
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly markdownDescription?: string }>>;
    };
    readonly grammars: readonly { readonly path: string }[];
  };
}
const source = read('package.json');
const { activationEvents, contributes } = JSON.parse(source) as Manifest;
const texts = JSON.parse(read('package.nls.json')) as Record<string, string>;

describe('the manifest', () => {
  it('contributes the commands the code registers, all in one category', () => {
    expect(contributes.commands.map(({ command }) => command).sort()).toEqual(
      Object.values(commandId).sort(),
    );
    expect(new Set(contributes.commands.map(({ category }) => category))).toEqual(new Set(['Provenance']));
  });

  it('names only these commands in menus and keys, and binds keys in captures only', () => {
    const known = new Set<string>(Object.values(commandId));
    for (const { command } of [...Object.values(contributes.menus).flat(), ...contributes.keybindings]) {
      expect(known.has(command), command).toBe(true);
    }
    for (const { when } of contributes.keybindings) expect(when).toContain(`editorLangId == ${languageId}`);
  });

  it('has a text for every place that asks for one, and no other', () => {
    const asked = [...source.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
    expect([...new Set(asked)].sort()).toEqual(Object.keys(texts).sort());
  });

  it('describes every setting', () => {
    for (const [name, { markdownDescription }] of Object.entries(contributes.configuration.properties)) {
      expect(markdownDescription, name).toBeDefined();
    }
  });

  it('agrees with the code on languages, the panel and the article’s scheme', () => {
    expect(contributes.languages.map(({ id }) => id)).toEqual([languageId, articleLanguageId]);
    expect(contributes.views['provenanceLens']?.map(({ id }) => id)).toContain(panelViewId);
    expect(activationEvents).toContain(`onFileSystem:${articleScheme}`);
    expect(activationEvents).toContain(`onLanguage:${languageId}`);
  });

  it('points at files that are there', () => {
    for (const icon of contributes.languages.flatMap(({ icon }) => (icon ? [icon.light, icon.dark] : []))) {
      expect(read(icon)).toContain('<svg');
    }
    for (const { path } of contributes.grammars)
      expect(() => JSON.parse(read(path)) as unknown).not.toThrow();
  });
});
