// The real captures the product was asked for, where they lie beside the repository: any miss fails.
//   node test/bench/seeds.mjs [FOLDER] [CLI]     needs `npm run build`
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { root } from '../../scripts/lib/paths.mjs';
import { inFolder, program } from './program.mjs';
import { pipe } from './scored.mjs';
import { complaint, readTally } from './tally.mjs';

async function score([seeds, cli], folder) {
  const input = join(folder, 'input.jsonl');
  const annotated = join(folder, 'annotated.jsonl');
  const captures = readdirSync(seeds)
    .filter((id) => id.endsWith('.txt'))
    .map((id) => JSON.stringify({ id, text: readFileSync(join(seeds, id), 'utf8') }));
  writeFileSync(input, `${captures.join('\n')}\n`);
  await pipe([cli, 'annotate', '--jsonl'], input, annotated);
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

await program(import.meta.url, ([seeds = join(root, '../shared/seeds'), cli = join(root, 'dist/cli.js')]) =>
  inFolder((folder) => score([resolve(seeds), resolve(cli)], folder)),
);
