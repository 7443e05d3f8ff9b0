// What is built from what: client and server for the desktop and for the browser, command line and the panel's page.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { root } from './lib/paths.mjs';

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));

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

/**
 * What esbuild builds.
 * @param {{dev: boolean}} how  `dev`: not minified, with source maps
 * @returns {Promise<import('esbuild').BuildOptions[]>}
 */
export async function targets({ dev }) {
  const common = {
    absWorkingDir: root,
    bundle: true,
    target: 'es2022',
    minify: !dev,
    // Names are not kept: a function within another would have its name set again at each call.
    // Word lists in many scripts are twice as long in escapes.
    charset: 'utf8',
    sourcemap: dev ? 'linked' : false,
    legalComments: 'linked',
    logLevel: 'warning',
    define: {
      PROVLENS_VERSION: JSON.stringify(version),
      PROVLENS_MODELS: JSON.stringify(await modelDigests()),
    },
  };
  const node = {
    ...common,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
  };
  /** No stand-ins for Node's modules: what asks for one does not build. */
  const browser = {
    ...common,
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    // Libraries look whether there is one.
    define: { ...common.define, process: 'undefined' },
  };
  const client = { format: 'cjs', external: ['vscode'] };
  return [
    {
      ...node,
      ...client,
      entryPoints: ['client/src/extension.ts'],
      outfile: 'dist/client/extension.js',
    },
    {
      ...browser,
      ...client,
      entryPoints: ['client/src/extension.web.ts'],
      outfile: 'dist/client/extension.web.js',
    },
    {
      ...node,
      entryPoints: ['server/src/main.node.ts'],
      outfile: 'dist/server/main.node.js',
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
}
