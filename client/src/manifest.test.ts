import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  articleLanguageId,
  articleScheme,
  commandId,
  contextKey,
  languageId,
  panelViewId,
  rowScheme,
  viewId,
} from './names';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}
interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly icon?: { readonly light: string; readonly dark: string };
    }[];
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly viewsWelcome: readonly {
      readonly view: string;
      readonly contents: string;
      readonly when: string;
    }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly mac: string;
      readonly when: string;
    }[];
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

  it('names only these commands in menus, keys and welcomes', () => {
    const known = new Set<string>(Object.values(commandId));
    const own = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    const linked = contributes.viewsWelcome.flatMap(({ contents }) =>
      [...(texts[contents.slice(1, -1)] ?? '').matchAll(/\(command:(provenanceLens\.[^)]+)\)/g)].map(
        ([, command]) => command,
      ),
    );
    const named = [...own.flatMap(({ command }) => command ?? []), ...linked];
    expect(linked.length).toBeGreaterThan(0);
    expect(named.filter((command) => !known.has(command!))).toEqual([]);
    const submenus = contributes.submenus.map(({ id }) => id);
    expect(own.flatMap((item) => ('submenu' in item ? (item.submenu ?? []) : []))).toEqual(submenus);
    for (const submenu of submenus) expect(contributes.menus[submenu]?.length).toBeGreaterThan(4);
  });

  it('shows in the palette only what can work there', () => {
    const always = [
      commandId.showPanel,
      commandId.toggleMarks,
      commandId.restartServer,
      commandId.showLog,
    ] as const;
    const limited = new Set(contributes.menus['commandPalette']?.map(({ command }) => command));
    const open = Object.values(commandId).filter((command) => !limited.has(command));
    expect(open.sort()).toEqual([...always].sort());
  });

  it('binds keys in captures and in the views only, none twice, and chords that VS Code leaves free', () => {
    const places = [`editorLangId == ${languageId}`, `editorLangId =~ /^${languageId}/`];
    for (const { key, mac, when } of contributes.keybindings) {
      expect([...places, 'focusedView == provenanceLens.'].some((place) => when.includes(place))).toBe(true);
      expect(key).not.toMatch(/ctrl\+alt/);
      expect(mac.replace('cmd', 'ctrl').replace('ctrl+alt', 'alt')).toBe(key);
    }
    const taken = contributes.keybindings.map(({ key, when }) => `${key} ${when}`);
    expect(new Set(taken).size).toBe(taken.length);
    // As its list of default shortcuts has them after Ctrl+K (Cmd+K), on any platform.
    const theirs = new Set(
      'b c d e f i m n o p r s t u v w x y z enter up down left right f2 f12 shift+n shift+o shift+enter'.split(
        ' ',
      ),
    );
    const chords = contributes.keybindings.flatMap(({ key }) => /^ctrl\+k (.+)$/.exec(key)?.[1] ?? []);
    expect(chords.length).toBeGreaterThan(5);
    expect(chords.filter((each) => theirs.has(each))).toEqual([]);
  });

  it('asks only for context keys that the code sets', () => {
    const set = new Set<string>([
      'provenanceLens.active',
      ...Object.values(contextKey),
      ...Object.values(viewId),
      panelViewId,
    ]);
    const whens = [...source.matchAll(/"when": "([^"]*)"/g)].flatMap(([, when]) => [
      ...when!.matchAll(/provenanceLens\.\w+/g),
    ]);
    expect(whens.map(([name]) => name).filter((name) => !set.has(name))).toEqual([]);
    const asked = new Set(whens.map(([name]) => name));
    expect(Object.values(contextKey).filter((key) => !asked.has(key))).toEqual([]);
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
    const views = contributes.views['provenanceLens']?.map(({ id }) => id);
    expect(views).toEqual([panelViewId, ...Object.values(viewId)]);
    for (const view of Object.values(viewId))
      expect(contributes.viewsWelcome.map((each) => each.view)).toContain(view);
    for (const scheme of [articleScheme, rowScheme])
      expect(activationEvents).toContain(`onFileSystem:${scheme}`);
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
