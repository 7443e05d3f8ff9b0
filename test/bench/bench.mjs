// `npm run bench`: what an analysis costs, by stage, beside a peer that reads the same texts in the same run.
//   npm run bench [-- --rounds N] [--megabytes N] [--gold FOLDER] [--no-peer] [--smoke]
// CPU time of one process; the least of several rounds. --smoke: a few captures, once, without the peer.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Plain, report } from '../../scripts/lib/progress.mjs';
import { columns, stageTables } from './budgets.mjs';
import { bytesOf, goldFolder, readJsonl, repeated, samples, select } from './captures.mjs';
import { bundleCore, loadCore } from './core.mjs';
import { firstAnalysis, keystroke, textOfLength } from './latency.mjs';
import { loadPeer } from './peer.mjs';
import { bundleSizes } from './sizes.mjs';
import { measure } from './stages.mjs';

const { values: asked } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    megabytes: { type: 'string', default: '2' },
    gold: { type: 'string', default: goldFolder },
    'no-peer': { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
  },
});

function number(name) {
  const value = Number(asked[name]);
  if (value > 0 && value < 1e4) return value;
  throw new Plain(`--${name} wants a number above zero, not ${asked[name]}.`);
}

function textsToRead() {
  if (asked.smoke) return { from: 'a few sample captures', texts: samples().slice(0, 5) };
  const bytes = number('megabytes') * 1e6;
  const file = join(asked.gold, 'segmentation/segmentation-dev-cleaned.jsonl.gz');
  if (existsSync(file))
    return { from: 'half-cleaned captures of the gold', texts: select(readJsonl(file), bytes) };
  return { from: 'the sample captures, repeated', texts: repeated(samples(), bytes) };
}

function latencyTables(core, coreFile, texts) {
  const sizes = asked.smoke ? [3e3] : [3e3, 3e4, 3e5, 1e6];
  const rows = sizes.map((length) => {
    const ms = keystroke(core, textOfLength(texts, length), asked.smoke ? 1 : length > 1e5 ? 5 : 25);
    return [`${length / 1000} thousand characters`, ms.toFixed(1), ((ms / length) * 1e6).toFixed(0)];
  });
  const text = textOfLength(texts, 3e3);
  const firsts = Array.from({ length: asked.smoke ? 1 : 5 }, () => firstAnalysis(coreFile, text));
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

async function main(folder) {
  const { from, texts } = textsToRead();
  const coreFile = await bundleCore(folder);
  const core = loadCore(coreFile);
  const peer = asked.smoke || asked['no-peer'] ? undefined : await loadPeer();
  const rounds = asked.smoke ? 1 : Math.ceil(number('rounds'));
  const bytes = bytesOf(texts);
  console.log(
    `\n${texts.length} texts, ${(bytes / 1e6).toFixed(2)} MB: ${from}. CPU time, the least of ${rounds}.`,
  );
  if (peer) console.log(`Peer: ${peer.name}.`);
  console.log(`\n${stageTables(measure(core, peer?.tag, texts, rounds), bytes)}`);
  for (const table of latencyTables(core, coreFile, texts)) console.log(`\n${table}`);
  const sizes = (await bundleSizes()).map(({ file, bytes: size, gzipped }) => [
    file,
    (size / 1e3).toFixed(0),
    (gzipped / 1e3).toFixed(0),
  ]);
  console.log(`\n${columns([['bundle', 'kB', 'kB gzipped'], ...sizes])}`);
}

const folder = await mkdtemp(join(tmpdir(), 'provlens-bench-'));
try {
  await main(folder);
} catch (error) {
  report(error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
