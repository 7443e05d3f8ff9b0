// Zones of lines on the tenth of the web domains that the shipped weights never saw, beside other tools on the same pages.
//   npm run bench -- segmentation [--gold FOLDER] [--rounds N] [--no-peer]
// Reads the sources: no `dist/` is needed. What is under way goes to standard error.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { step } from '../../scripts/lib/progress.mjs';
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
};

const aloud = (name, work) => step(name, work, process.stderr);
const documentsOf = ({ gold }, name) => readJsonl(goldFile(gold, `segmentation/${name}.jsonl.gz`));

/** Annotates and scores documents: the gold's file, the scores in groups of `by`, and whether the lines were right. */
async function read(where, name, documents, by = 'tier') {
  const gold = layDown(where, name, documents);
  const annotated = await annotate(where, name, documents);
  const predicted = await predictions(where, 'segmentation', annotated);
  const scores = await score(where, 'segmentation', [gold, predicted, '--by', by]);
  const judged = [];
  let i = 0;
  for (const { lines } of readJsonl(annotated)) {
    const document = documents[i++];
    for (const line of judgedLines(document, lines))
      judged.push({ ...line, told: document.comments_annotated });
  }
  return { gold, scores, judged };
}

/** All that is scored, each file of the gold by its short name. */
async function readAll(where) {
  const seen = new Set();
  const pages = [];
  for (const document of documentsOf(where, 'segmentation-dev')) {
    if (inTenth(document)) pages.push(document);
    else seen.add(document.url_domain);
  }
  const tenth = (name) => [...documentsOf(where, name)].filter(inTenth);
  // None of the snippets' pages was trained on, only some of their domains' other pages.
  const snippets = [...documentsOf(where, 'segmentation-snippets-dev')].filter(
    ({ url_domain }) => !seen.has(url_domain),
  );
  const parts = {
    pages: await aloud('Pages', () => read(where, 'pages', pages)),
    variantB: await aloud('The same, laid out otherwise', () =>
      read(where, 'variantB', tenth('segmentation-dev-variantB')),
    ),
    cleaned: await aloud('Half-cleaned captures', () =>
      read(where, 'cleaned', tenth('segmentation-dev-cleaned')),
    ),
    snippets: await aloud('Snippets', () => read(where, 'snippets', snippets, 'lang')),
  };
  const ids = new Set(pages.map(({ id }) => id));
  const tools = await aloud('Other tools', () => scoreTools(where, parts.pages.gold, ids));
  return { parts, tools };
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
  console.log('  Of each page only some lines are labelled; pages of domains never seen.');
}

function printCalibration({ parts }) {
  const names = {
    pages: 'pages',
    variantB: 'variant B',
    cleaned: 'half-cleaned',
    snippets: 'snippets',
  };
  const found = Object.entries(names).map(([part, name]) => [name, calibration(parts[part].judged)]);
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
