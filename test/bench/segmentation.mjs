// Zones of lines on the tenth of the web domains that the shipped weights never saw, beside other tools on the same pages.
//   npm run bench -- segmentation [--gold FOLDER] [--rounds N] [--no-peer] [--worst N]
// --worst: the pages with the most lines wrong; one long page may weigh as much as the rest of its tier.
// Reads the sources: no `dist/` is needed. What is under way goes to standard error.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { step } from '../../scripts/lib/progress.mjs';
import { columns } from './budgets.mjs';
import { calibration, judgedLines } from './calibration.mjs';
import { bytesOf, goldFile, goldFolder, inTenth, readJsonl, textsToRead } from './captures.mjs';
import { bundleCli, bundleCore, loadCore } from './core.mjs';
import { timeGoal } from './goals.mjs';
import { loadPeer } from './peer.mjs';
import { inFolder, positive, program } from './program.mjs';
import { annotate, layDown, predictions, score } from './scored.mjs';
import * as tables from './segmentationTables.mjs';
import { timeTable } from './timeTable.mjs';
import { scoreTools } from './tools.mjs';

const options = {
  gold: { type: 'string', default: goldFolder },
  rounds: { type: 'string', default: '9' },
  'no-peer': { type: 'boolean', default: false },
  worst: { type: 'string' },
};

const aloud = (name, work) => step(name, work, process.stderr);

/** Annotates and scores documents: the gold's file and ids, the scores in groups of `by`, and whether the lines were right. */
async function read(where, name, documents, by = 'tier') {
  const gold = layDown(where, name, documents);
  const annotated = await annotate(where, name, documents);
  const predicted = await predictions(where, 'segmentation', annotated);
  const scores = await score(where, 'segmentation', [gold, predicted, '--by', by]);
  const judged = [];
  let i = 0;
  for (const { lines } of readJsonl(annotated)) {
    const { id, tier, comments_annotated: told, ...document } = documents[i++];
    for (const line of judgedLines({ ...document, comments_annotated: told }, lines))
      judged.push({ ...line, told, id, tier });
  }
  return { gold, ids: new Set(documents.map(({ id }) => id)), scores, judged };
}

/** Each file of the gold by its short name, and how its scores are grouped. */
const files = {
  pages: { file: 'segmentation-dev', name: 'pages' },
  variantB: { file: 'segmentation-dev-variantB', name: 'variant B' },
  cleaned: { file: 'segmentation-dev-cleaned', name: 'half-cleaned' },
  snippets: { file: 'segmentation-snippets-dev', name: 'snippets', by: 'lang' },
};

/** All that is scored: the parts by their short names, the other tools. */
async function readAll(where) {
  const parts = {};
  for (const [part, { file, name, by }] of Object.entries(files)) {
    parts[part] = await aloud(`Zones: ${name}`, () => {
      const documents = readJsonl(goldFile(where.gold, `segmentation/${file}.jsonl.gz`));
      return read(where, part, [...documents].filter(inTenth), by);
    });
  }
  const tools = await aloud('Other tools', () => scoreTools(where, parts.pages.gold, parts.pages.ids));
  return { parts, tools };
}

/** Documents with the most lines wrong. @param {readonly {id: string, tier: string, right: boolean}[]} judged */
export function worstOf(judged, count) {
  const byDocument = new Map();
  for (const { id, tier, right } of judged) {
    const sum = byDocument.get(id) ?? { id, tier, wrong: 0, lines: 0 };
    byDocument.set(id, sum);
    sum.lines++;
    if (!right) sum.wrong++;
  }
  return [...byDocument.values()].sort((a, b) => b.wrong - a.wrong).slice(0, count);
}

function printWorst({ parts }, count) {
  for (const [part, { name }] of Object.entries(files)) {
    const rows = worstOf(parts[part].judged, count).map(({ id, tier, wrong, lines }) => [
      id,
      tier,
      String(wrong),
      String(lines),
    ]);
    console.log(`\n${columns([[`most lines wrong, ${name}`, 'tier', 'wrong', 'of'], ...rows])}`);
  }
}

function printZones({ parts: { pages, variantB, cleaned, snippets }, tools }) {
  const { documents } = pages.scores.all;
  console.log(
    `\nZones of lines: F1 on a fixed tenth of the web domains (${documents} pages), which the shipped weights never saw.`,
  );
  console.log(`\n${tables.goalTable(pages.scores, tools, cleaned.scores)}`);
  console.log(`\n${tables.toolTable(pages.scores, tools)}`);
  console.log('  * from the text alone; the others saw the HTML.');
  console.log(`\n${tables.layoutTable(pages.scores, variantB.scores)}`);
  const groups = Object.entries(cleaned.scores.groups);
  console.log(`\n${tables.zoneTable('half-cleaned', [['all', cleaned.scores.all], ...groups])}`);
  const german = snippets.scores.groups.de;
  const parts = [['all', snippets.scores.all], ...(german ? [['German', german]] : [])];
  console.log(`\n${tables.zoneTable('snippets', parts)}`);
  console.log('  Of each page a few lines are labelled, chosen as tests of extractors.');
}

function printCalibration({ parts }) {
  const found = Object.entries(files).map(([part, { name }]) => [name, calibration(parts[part].judged)]);
  const told = calibration(parts.pages.judged.filter((line) => line.told));
  found.splice(1, 0, ['pages whose comments are annotated', told]);
  console.log(`\n${tables.calibrationTable(found)}`);
  console.log(`\n${tables.reliabilityTable('pages', found[0][1])}`);
  console.log(
    '  Where a page has no gold for comments, they and boilerplate are one answer. Lines without a label are left out.',
  );
}

async function print(asked, folder) {
  const rounds = Math.ceil(positive(asked, 'rounds'));
  const worst = asked.worst === undefined ? 0 : positive(asked, 'worst');
  const cli = await aloud('Bundle the sources', () => bundleCli(folder));
  const read = await readAll({ cli, gold: asked.gold, folder });
  const peer = asked['no-peer'] ? undefined : await loadPeer();
  const { from, texts } = textsToRead(asked.gold, 2e6);
  const core = loadCore(await bundleCore(folder));
  const time = await aloud('CPU time', () =>
    timeTable(core, peer, texts, { budget: 'zones and threads', rounds, most: timeGoal }),
  );
  printZones(read);
  printCalibration(read);
  if (worst > 0) printWorst(read, worst);
  console.log(`\n${time}`);
  console.log(
    `  ${(bytesOf(texts) / 1e6).toFixed(2)} MB: ${from}. The least of ${rounds}.${peer ? ` Peer: ${peer.name}.` : ''}`,
  );
  console.log(
    '\nA tenth is few documents: a tier moves by a point or two with the draw. What has to be reached is meant for figures' +
      '\ncross-validated over all domains; npm run train:segments prints those, server/models/segments.md holds them.' +
      '\nHand-made rules were not kept from these pages.',
  );
}

/** @param {string[]} words  of the command line */
export async function main(words) {
  const { values } = parseArgs({ args: words, options });
  await inFolder((folder) => print(values, folder));
}

await program(import.meta.url, main);
