// Attribution on articles annotated by others, beside regular expressions on the same articles; what it costs.
//   npm run bench -- attribution [--gold FOLDER] [--rounds N] [--no-peer]
// Reads the sources: no `dist/` is needed. What is under way goes to standard error.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { step } from '../../scripts/lib/progress.mjs';
import { columns } from './budgets.mjs';
import { bytesOf, goldFile, goldFolder, readJsonl, textsToRead } from './captures.mjs';
import { bundleCli, bundleCore, loadCore } from './core.mjs';
import { attributionFigures } from './figures.mjs';
import { loadPeer } from './peer.mjs';
import { inFolder, positive, program } from './program.mjs';
import { annotate, layDown, pipe, predictions, score } from './scored.mjs';
import { digits } from './segmentationTables.mjs';
import { timeTable } from './timeTable.mjs';

const options = {
  gold: { type: 'string', default: goldFolder },
  rounds: { type: 'string', default: '9' },
  'no-peer': { type: 'boolean', default: false },
};
const sets = ['PolNeAR', 'GUM'];
const aloud = (name, work) => step(name, work, process.stderr);

/** Predictions by name. */
async function predictAll(where, gold, documents) {
  const annotated = await annotate(where, 'attribution', documents, ['--assume', 'article']);
  const predicted = { 'Provenance Lens': await predictions(where, 'attribution', annotated) };
  const baseline = join(where.gold, 'attribution/baseline-regex.mjs');
  if (existsSync(baseline)) {
    const file = join(where.folder, 'baseline.jsonl');
    await pipe([baseline, gold], gold, file);
    predicted['regular expressions'] = file;
  }
  return predicted;
}

/** A column for each set and each system. @param {readonly {set: string, system: string, documents: number, figures: Record<string, number>}[]} scored */
export function attributionTable(scored) {
  const names = Object.keys(scored[0].figures);
  return columns([
    ['F1', ...scored.map(({ set }) => set)],
    ['', ...scored.map(({ system }) => system)],
    ['documents', ...scored.map(({ documents }) => String(documents))],
    ...names.map((name) => [name, ...scored.map(({ figures }) => digits(figures[name]))]),
  ]);
}

async function scoreAll(where) {
  const documents = [...readJsonl(goldFile(where.gold, 'attribution/attribution-dev.jsonl.gz'))];
  const gold = layDown(where, 'attribution', documents);
  const scored = [];
  for (const [system, predicted] of Object.entries(await predictAll(where, gold, documents)))
    for (const set of sets) {
      const args = [gold, predicted, '--act', 'speech', '--dataset', set];
      const scores = await score(where, 'attribution', args);
      scored.push({ set, system, documents: scores.docs, figures: attributionFigures(scores) });
    }
  return scored;
}

async function print(asked, folder) {
  const rounds = Math.ceil(positive(asked, 'rounds'));
  const cli = await aloud('Bundle the sources', () => bundleCli(folder));
  const scored = await aloud('Articles', () => scoreAll({ cli, gold: asked.gold, folder }));
  const peer = asked['no-peer'] ? undefined : await loadPeer();
  const { from, texts } = textsToRead(asked.gold, 2e6);
  const core = loadCore(await bundleCore(folder));
  const time = await aloud('CPU time', () => timeTable(core, peer, texts, { budget: 'claims', rounds }));
  console.log(`\n${attributionTable(scored)}`);
  console.log('  Relations of saying. The rules were made looking at these articles.');
  console.log(`\n${time}`);
  console.log(
    `  ${(bytesOf(texts) / 1e6).toFixed(2)} MB: ${from}. The least of ${rounds}.${peer ? ` Peer: ${peer.name}.` : ''}`,
  );
}

/** @param {string[]} words  of the command line */
export async function main(words) {
  const { values } = parseArgs({ args: words, options });
  await inFolder((folder) => print(values, folder));
}

await program(import.meta.url, main);
