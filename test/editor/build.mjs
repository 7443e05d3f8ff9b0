// Bundles the editor suites into test/editor/out, under the extension's folder: the extension host loads them from there only.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/paths.mjs';

const out = join(root, 'test/editor/out');

/** @returns {Promise<{suite: string, selftest: string}>} folders of the bundles */
export async function buildSuites() {
  await rm(out, { recursive: true, force: true });
  for (const name of ['suite', 'selftest']) {
    const from = join(root, 'test/editor', name);
    const entries = (await readdir(from)).filter((file) =>
      /^index\.mjs$|\.suite\.mjs$|\.test\.ts$/.test(file),
    );
    await build({
      absWorkingDir: root,
      entryPoints: entries.map((file) => join(from, file)),
      outdir: join(out, name),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      external: ['vscode', 'mocha'],
      sourcemap: 'inline',
      logLevel: 'warning',
    });
  }
  return { suite: join(out, 'suite'), selftest: join(out, 'selftest') };
}
