// Attribution on articles annotated by others: cross-validated, beside other systems; the shipped weights on the tenth they never
// saw, beside regular expressions on the same articles; what it costs.
//   npm run bench -- attribution [--gold FOLDER] [--rounds N] [--no-peer] [--no-training]
// Reads the sources: no `dist/` is needed. The cross-validation trains (Python 3 with scikit-learn, some two minutes).
// What is under way goes to standard error.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { step } from '../../scripts/lib/progress.mjs';
import { columns } from './budgets.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { bytesOf, goldFile, goldFolder, inTenthOfArticles, readJsonl, textsToRead } from './captures.mjs';
import { bundleCli, bundleCore, loadCore } from './core.mjs';
import { attributionFigures } from './figures.mjs';
import { attributionGoals } from './goals.mjs';
import { loadPeer } from './peer.mjs';
import { inFolder, positive, program } from './program.mjs';
import { annotate, layDown, pipe, predictions, score } from './scored.mjs';
import { digits } from './segmentationTables.mjs';
import { timeTable } from './timeTable.mjs';

const options = {
  gold: { type: 'string', default: goldFolder },
  rounds: { type: 'string', default: '9' },
  'no-peer': { type: 'boolean', default: false },
  'no-training': { type: 'boolean', default: false },
};
/** The weights never saw the last tenth of the articles, nor any document of GUM. */
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

/**
 * What the trainer says of articles that each fold's weights never saw; null where it cannot train.
 * @returns {{documents: number, folds: number, figures: Record<string, {f1: number, least: number, most: number}>} | null}
 */
function crossValidated({ gold, folder }) {
  const figures = join(folder, 'cross-validated.json');
  const trainer = [join(root, 'scripts/run-ts.mjs'), join(root, 'server/training/attribution.ts')];
  const args = [...trainer, '--gold', gold, '--figures', figures];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return status === 0 && existsSync(figures) ? JSON.parse(readFileSync(figures, 'utf8')) : null;
}

/** @param {NonNullable<ReturnType<typeof crossValidated>>} validated */
export function crossTable({ figures }) {
  const rows = attributionGoals.map(({ name, metric, ...others }) => {
    const { f1, least, most } = figures[metric];
    const known = peers.map((peer) => digits(others[peer]));
    return [
      name,
      digits(f1),
      `${digits(least)}..${digits(most)}`,
      ...known,
      digits(others.least),
      digits(others.goal),
    ];
  });
  return columns([
    ['F1', 'cross-validated', 'folds', 'regular expr.', 'CRF', 'BERT', 'two humans', 'floor', 'goal'],
    ...rows,
  ]);
}
const peers = ['regex', 'crf', 'bert', 'humans'];

async function scoreAll(where) {
  const documents = [...readJsonl(goldFile(where.gold, 'attribution/attribution-dev.jsonl.gz'))].filter(
    (each) => !each.source_dataset.startsWith('PolNeAR') || inTenthOfArticles(each),
  );
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
  const validated = asked['no-training']
    ? null
    : await aloud('Cross-validation', () => crossValidated({ gold: asked.gold, folder }));
  const scored = await aloud('Articles', () => scoreAll({ cli, gold: asked.gold, folder }));
  const peer = asked['no-peer'] ? undefined : await loadPeer();
  const { from, texts } = textsToRead(asked.gold, 2e6);
  const core = loadCore(await bundleCore(folder));
  const time = await aloud('CPU time', () => timeTable(core, peer, texts, { budget: 'claims', rounds }));
  if (validated) {
    console.log(`\n${crossTable(validated)}`);
    console.log(
      `  ${validated.documents} articles in ${validated.folds} parts, each read with weights that never saw it. Others: on the official test part.`,
    );
  } else if (!asked['no-training'])
    console.log('\n  No cross-validation: the trainer needs Python 3 with scikit-learn.');
  console.log(`\n${attributionTable(scored)}`);
  console.log(
    '  Relations of saying; the shipped weights, on documents they never saw. Rules were made looking at them.',
  );
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
