// How large what is shipped is, built anew in memory.
import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/paths.mjs';
import { targets } from '../../scripts/targets.mjs';

/** @returns {Promise<{file: string, bytes: number, gzipped: number}[]>} */
export async function bundleSizes() {
  const built = [];
  for (const target of await targets({ dev: false })) {
    const { outputFiles } = await build({ ...target, legalComments: 'none', write: false });
    for (const { path, contents } of outputFiles)
      built.push({
        file: relative(root, path).replaceAll('\\', '/'),
        bytes: contents.length,
        gzipped: gzipSync(contents).length,
      });
  }
  return built;
}
