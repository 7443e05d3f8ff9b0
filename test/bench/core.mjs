// Core and command line as they are shipped: bundled from the sources with the options of the build, so that no `dist/` is needed.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/paths.mjs';
import { targets } from '../../scripts/targets.mjs';

const exported = `
export { analyse, analyseInSteps } from './core/capture';
export { runRules } from './rules/run';
export { plain } from './core/message';
export { splitLines } from './core/text/lines';
export { readThreads } from './core/threads/threads';
`;

async function bundle(outfile, entry) {
  const all = await targets({ dev: false });
  const { banner, ...options } = all.find((each) => each.outfile === 'dist/cli.js');
  await build({ ...options, legalComments: 'none', ...entry(options), outfile });
  return outfile;
}

/** Bundles core and rules into `folder`. @returns {Promise<string>} the file */
export const bundleCore = (folder) =>
  bundle(join(folder, 'core.cjs'), () => ({
    entryPoints: undefined,
    stdin: { contents: exported, resolveDir: join(root, 'server/src'), loader: 'ts' },
  }));

/** Bundles the command line into `folder`. @returns {Promise<string>} the file */
export const bundleCli = (folder) => bundle(join(folder, 'cli.cjs'), ({ entryPoints }) => ({ entryPoints }));

/** @returns {{analyse: Function, analyseInSteps: Function, runRules: Function}} */
export const loadCore = (file) => createRequire(import.meta.url)(file);
