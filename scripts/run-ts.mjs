// Runs a TypeScript tool of the project: node scripts/run-ts.mjs FILE [ARGUMENTS]. Bundled by esbuild into a temporary file.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buildSync } from 'esbuild';

const [file, ...args] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'provlens-'));
try {
  const outfile = join(folder, 'tool.cjs');
  buildSync({
    entryPoints: [file],
    bundle: true,
    platform: 'node',
    target: 'node20',
    outfile,
    logLevel: 'warning',
    sourcemap: 'inline',
  });
  const { status } = spawnSync(
    process.execPath,
    ['--enable-source-maps', '--max-old-space-size=12000', outfile, ...args],
    { stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
