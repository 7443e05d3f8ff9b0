// The real captures the product was asked for, where they lie beside the repository: any miss fails.
//   node test/bench/seeds.mjs [FOLDER] [CLI]     needs `npm run build`
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { root } from '../../scripts/lib/paths.mjs';
import { report } from '../../scripts/lib/progress.mjs';
import { pipe } from './figures.mjs';
import { complaint, readTally } from './tally.mjs';

const [seeds = join(root, '../shared/seeds'), cli = join(root, 'dist/cli.js')] = process.argv
  .slice(2)
  .map((path) => resolve(path));

function score(folder) {
  const input = join(folder, 'input.jsonl');
  const annotated = join(folder, 'annotated.jsonl');
  const captures = readdirSync(seeds)
    .filter((id) => id.endsWith('.txt'))
    .map((id) => JSON.stringify({ id, text: readFileSync(join(seeds, id), 'utf8') }));
  writeFileSync(input, `${captures.join('\n')}\n`);
  pipe([cli, 'annotate', '--jsonl'], input, annotated);
  const scorer = spawnSync(process.execPath, [join(seeds, 'score-seeds.mjs'), annotated], {
    encoding: 'utf8',
  });
  console.log((scorer.stdout + scorer.stderr).trimEnd());
  const problem =
    complaint(readTally(scorer.stdout.trimEnd().split('\n').at(-1))) ??
    (scorer.status === 0 ? undefined : `exit code ${scorer.status}`);
  if (!problem) return;
  console.log(`Seeds with a miss: ${problem}.`);
  process.exitCode = 1;
}

const folder = await mkdtemp(join(tmpdir(), 'provlens-seeds-'));
try {
  score(folder);
} catch (error) {
  report(error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
