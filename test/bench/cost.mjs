// What an analysis costs, by stage, beside a peer that reads the same texts in the same run.
//   npm run bench [-- --rounds N] [--megabytes N] [--gold FOLDER] [--no-peer] [--smoke]
// CPU time of one process; the least of several rounds. --smoke: a few captures, once, without the peer.
import { parseArgs } from 'node:util';
import { columns, stageTables } from './budgets.mjs';
import { bytesOf, goldFolder, samples, textsToRead } from './captures.mjs';
import { bundleCore, loadCore } from './core.mjs';
import { firstAnalysis, keystroke, textOfLength } from './latency.mjs';
import { loadPeer } from './peer.mjs';
import { inFolder, positive } from './program.mjs';
import { bundleSizes } from './sizes.mjs';
import { measure } from './stages.mjs';

const options = {
  rounds: { type: 'string', default: '9' },
  megabytes: { type: 'string', default: '2' },
  gold: { type: 'string', default: goldFolder },
  'no-peer': { type: 'boolean', default: false },
  smoke: { type: 'boolean', default: false },
};

function latencyTables(core, coreFile, texts, smoke) {
  const sizes = smoke ? [3e3] : [3e3, 3e4, 3e5, 1e6];
  const rows = sizes.map((length) => {
    const ms = keystroke(core, textOfLength(texts, length), smoke ? 1 : length > 1e5 ? 5 : 25);
    return [`${length / 1000} thousand characters`, ms.toFixed(1), ((ms / length) * 1e6).toFixed(0)];
  });
  const text = textOfLength(texts, 3e3);
  const firsts = Array.from({ length: smoke ? 1 : 5 }, () => firstAnalysis(coreFile, text));
  const least = (name) => Math.min(...firsts.map((each) => each[name])).toFixed(0);
  return [
    columns([['after a keystroke', 'ms', 'ms/million characters'], ...rows]),
    columns([
      ['fresh process, 3 thousand characters', 'ms'],
      ['load', least('load')],
      ['first analysis', least('first')],
      ['second analysis', least('second')],
    ]),
  ];
}

async function print(asked, folder) {
  const { smoke } = asked;
  const { from, texts } = smoke
    ? { from: 'a few sample captures', texts: samples().slice(0, 5) }
    : textsToRead(asked.gold, positive(asked, 'megabytes') * 1e6);
  const coreFile = await bundleCore(folder);
  const core = loadCore(coreFile);
  const peer = smoke || asked['no-peer'] ? undefined : await loadPeer();
  const rounds = smoke ? 1 : Math.ceil(positive(asked, 'rounds'));
  const bytes = bytesOf(texts);
  console.log(
    `\n${texts.length} texts, ${(bytes / 1e6).toFixed(2)} MB: ${from}. CPU time, the least of ${rounds}.`,
  );
  if (peer) console.log(`Peer: ${peer.name}.`);
  console.log(`\n${stageTables(measure(core, peer?.tag, texts, { rounds }), bytes)}`);
  for (const table of latencyTables(core, coreFile, texts, smoke)) console.log(`\n${table}`);
  const sizes = (await bundleSizes()).map(({ file, bytes: size, gzipped }) => [
    file,
    (size / 1e3).toFixed(0),
    (gzipped / 1e3).toFixed(0),
  ]);
  console.log(`\n${columns([['bundle', 'kB', 'kB gzipped'], ...sizes])}`);
}

/** @param {string[]} words  of the command line */
export async function main(words) {
  const { values } = parseArgs({ args: words, options });
  await inFolder((folder) => print(values, folder));
}
