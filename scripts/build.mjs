// Builds everything that runs: client and server for the desktop and for the browser, command line and the panel's page.
//   node scripts/build.mjs [--watch] [--dev]
import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, rm } from 'node:fs/promises';
import process from 'node:process';
import { build, context } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

/** SHA-256 of each weight file, by its name without `.json`: every answer names the weights it was made with. */
async function modelDigests() {
  const folder = new URL('../server/models/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const entries = files.map(async (file) => [
    file.slice(0, -5),
    createHash('sha256')
      .update(await readFile(new URL(file, folder)))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

const common = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2022',
  minify: !dev,
  keepNames: true,
  sourcemap: dev ? 'linked' : false,
  legalComments: 'linked',
  logLevel: 'warning',
  define: {
    PROVLENS_VERSION: JSON.stringify(version),
    PROVLENS_MODELS: JSON.stringify(await modelDigests()),
  },
};
/** No stand-ins for Node's modules: what asks for one does not build. */
const browser = {
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };

const targets = [
  {
    ...node,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/client/extension.js',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['server/src/main.node.ts'], outfile: 'dist/server/main.node.js' },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/extension.web.ts'],
    outfile: 'dist/client/extension.web.js',
    external: ['vscode'],
  },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['server/src/main.browser.ts'],
    outfile: 'dist/server/main.browser.js',
  },
  {
    ...node,
    entryPoints: ['server/src/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['client/webview/panel.ts', 'client/webview/panel.css'],
    outdir: 'dist/webview',
  },
];

if (watch) {
  const contexts = await Promise.all(targets.map((target) => context({ ...target, logLevel: 'info' })));
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  await rm(`${root}dist`, { recursive: true, force: true });
  await Promise.all(targets.map((target) => build(target)));
  await chmod(`${root}dist/cli.js`, 0o755);
}
