import { readFile } from 'node:fs/promises';
import { Linter } from 'eslint';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { targets } from './targets.mjs';

/** What a script in a browser or a worker may count on. */
const anywhere = [
  'TextDecoder',
  'TextEncoder',
  'URL',
  'atob',
  'btoa',
  'console',
  'crypto',
  'fetch',
  'navigator',
];
const timers = ['queueMicrotask', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'];
/** The reader of tables is one file for every world: it looks whether these are there before it asks them. */
const lookedFor = [
  'define',
  'self',
  'window',
  'XMLHttpRequest',
  'FileReader',
  'FileReaderSync',
  'File',
  'Blob',
];
const worlds = {
  'client/src/extension.web.ts': [...anywhere, ...timers, 'Worker', 'require', 'module'],
  'server/src/main.browser.ts': [...anywhere, ...timers, ...lookedFor, 'WebAssembly'],
  'client/webview/panel.ts': [
    ...anywhere,
    ...timers,
    'window',
    'document',
    'HTMLElement',
    'acquireVsCodeApi',
  ],
};

/** Names in the code that nothing in it declares, and modules it asks for. */
function wanted(code) {
  const config = {
    languageOptions: { ecmaVersion: 2023, sourceType: 'script' },
    rules: { 'no-undef': 'error' },
  };
  const found = new Linter()
    .verify(code, [config])
    .map(({ message }) => /'(.+)' is not/.exec(message)?.[1] ?? message);
  const modules = [...code.matchAll(/\brequire\("([^"]*)"\)/g)].map((match) => match[1]);
  return { names: new Set(found), modules: new Set(modules) };
}

it.each(Object.entries(worlds))(
  '%s builds for the browser, and asks for nothing of Node’s',
  { timeout: 120_000 },
  async (entry, may) => {
    const target = (await targets({ dev: true })).find(({ entryPoints }) => entryPoints.includes(entry));
    expect(target.platform).toBe('browser');
    // Data asks for nothing, and would take the linter most of its time.
    const loader = { '.json': 'empty' };
    const { outputFiles } = await build({ ...target, loader, write: false, sourcemap: false });
    const { names, modules } = wanted(outputFiles.find(({ path }) => path.endsWith('.js')).text);
    expect([...names].filter((name) => !may.includes(name))).toEqual([]);
    expect([...modules].filter((name) => name !== 'vscode')).toEqual([]);
  },
);

it('what the manifest names to be run is built', async () => {
  const { main, browser, bin } = JSON.parse(
    await readFile(new URL('../package.json', import.meta.url), 'utf8'),
  );
  const built = (await targets({ dev: false })).map(({ outfile }) => outfile);
  for (const file of [main, browser, bin.provlens]) expect(built).toContain(file.replace(/^\.\//, ''));
});
