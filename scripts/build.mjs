// Builds everything that runs (see targets.mjs).
//   node scripts/build.mjs [--watch] [--dev]
import { chmod, copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { build, context } from 'esbuild';
import { root } from './lib/paths.mjs';
import { targets } from './targets.mjs';

const watch = process.argv.includes('--watch');
const all = await targets({ dev: watch || process.argv.includes('--dev') });

/** What the codes of findings lead to. */
const copyReference = async () => {
  await mkdir(join(root, 'dist'), { recursive: true });
  await copyFile(join(root, 'server/src/rules/README.md'), join(root, 'dist/rules.md'));
};

if (watch) {
  const contexts = await Promise.all(all.map((target) => context({ ...target, logLevel: 'info' })));
  await Promise.all([copyReference(), ...contexts.map((each) => each.watch())]);
} else {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await Promise.all([copyReference(), ...all.map((target) => build(target))]);
  await chmod(join(root, 'dist/cli.js'), 0o755);
}
