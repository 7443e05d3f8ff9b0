// Bundles the editor suites into test/editor/out, under the extension's folder: extension hosts load them from there only.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/paths.mjs';
import { Plain } from '../../scripts/lib/progress.mjs';
import { host } from './host/paths.mjs';

const here = (path) => join(root, 'test/editor', path);
const out = here('out');

/** Suite files that do not run in the web's extension host, each with its reason. */
export const needsNode = {
  'restart.node.test.ts': 'ends the process of the server',
};

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  sourcemap: 'inline',
  logLevel: 'warning',
};
const filesOf = async (folder, pattern) =>
  (await readdir(here(folder))).filter((file) => pattern.test(file)).sort();

/** The suites for a Node extension host. @returns {Promise<{suite: string, selftest: string}>} folders of the bundles */
export async function buildSuites() {
  for (const name of ['suite', 'selftest']) {
    await rm(join(out, name), { recursive: true, force: true });
    const entries = await filesOf(name, /^index\.mjs$|\.suite\.mjs$|\.test\.ts$/);
    await build({
      ...common,
      entryPoints: entries.map((file) => here(`${name}/${file}`)),
      outdir: join(out, name),
      platform: 'node',
      target: 'node20',
      external: ['vscode', 'mocha'],
    });
  }
  return { suite: join(out, 'suite'), selftest: join(out, 'selftest') };
}

/** Puts what the web's extension host has in the place of Node's; an import of anything else of Node is an error. */
const inWorker = {
  name: 'in-worker',
  setup({ onResolve }) {
    const places = {
      'node:assert/strict': here('mocha/inWorkerAssert.mjs'),
      mocha: here('mocha/inWorkerMocha.mjs'),
      '../mocha/inHost.mjs': here('mocha/inWorker.mjs'),
      './die.mjs': here('selftest/dieInWorker.mjs'),
    };
    onResolve(
      { filter: /^(?:node:assert\/strict|mocha|\.\.\/mocha\/inHost\.mjs|\.\/die\.mjs)$/ },
      ({ path }) => ({
        path: places[path],
      }),
    );
    onResolve({ filter: /^node:/ }, ({ path, importer }) => ({
      errors: [
        {
          text: `${basename(importer)} imports ${path}, which is not there on the web: write it without, or list it with its reason in needsNode (test/editor/build.mjs).`,
        },
      ],
    }));
  },
};

/**
 * The same suites for the web's extension host: one file each, since a worker has no folder to look into.
 * @param {string} [grep]  only the tests whose titles hold these words
 * @returns {Promise<string>} folder of the bundles: `suite.js` and `NAME.suite.js`
 */
export async function buildWebSuites(grep = '') {
  const folder = join(out, 'web');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const tests = await filesOf('suite', /\.test\.ts$/);
  const unknown = Object.keys(needsNode).filter((file) => !tests.includes(file));
  if (unknown.length)
    throw new Plain(`needsNode names suite files that are not there: ${unknown.join(', ')}.`);
  const loads = tests.filter((file) => !(file in needsNode)).map((file) => `await import('./${file}');`);
  const web = {
    ...common,
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    nodePaths: [join(host, 'node_modules')],
    inject: [here('mocha/inWorkerProcess.mjs')],
    define: {
      global: 'globalThis',
      PROVLENS_CI: String(Boolean(process.env.CI)),
      PROVLENS_GREP: JSON.stringify(grep),
    },
    plugins: [inWorker],
  };
  await build({
    ...web,
    stdin: {
      contents: `import { runInHost } from '../mocha/inHost.mjs';
        export const run = () => runInHost('editor', async () => { ${loads.join('\n')} });`,
      resolveDir: here('suite'),
    },
    outfile: join(folder, 'suite.js'),
  });
  const selftests = await filesOf('selftest', /\.suite\.mjs$/);
  await build({
    ...web,
    entryPoints: selftests.map((file) => here(`selftest/${file}`)),
    outdir: folder,
  });
  return folder;
}
