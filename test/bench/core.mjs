// The core as it is shipped: bundled from the sources with the options of the build, so that no `dist/` is needed.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/paths.mjs';
import { targets } from '../../scripts/targets.mjs';

const exported = `
export { analyse, analyseInSteps } from './core/capture';
export { runRules } from './rules/run';
export { splitLines } from './core/text/lines';
export { readThreads } from './core/threads/threads';
`;

/** Bundles core and rules into `folder`. @returns {Promise<string>} the file */
export async function bundleCore(folder) {
  const all = await targets({ dev: false });
  const { entryPoints, banner, ...options } = all.find(({ outfile }) => outfile === 'dist/cli.js');
  const outfile = join(folder, 'core.cjs');
  await build({
    ...options,
    legalComments: 'none',
    stdin: { contents: exported, resolveDir: join(root, 'server/src'), loader: 'ts' },
    outfile,
  });
  return outfile;
}

/** @returns {{analyse: Function, analyseInSteps: Function, runRules: Function}} */
export const loadCore = (file) => createRequire(import.meta.url)(file);
