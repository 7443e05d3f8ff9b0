// `npm run floors`: does the built command line still do as well on the gold as when its floors were pinned?
//   npm run floors [-- --raise] [--lower] [--gold FOLDER] [--cli FILE]
// --raise pins figures that have risen; --lower also those that fell: to be said why in the commit. Needs `npm run build`.
// Zones and attribution: a fixed tenth of the web domains and of the articles, which the shipped weights never saw. The rest was
// looked at when its rules were made.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/lib/paths.mjs';
import { Plain } from '../../scripts/lib/progress.mjs';
import { columns } from './budgets.mjs';
import { goldFolder } from './captures.mjs';
import { compare, repinned } from './compare.mjs';
import { figuresOf } from './figures.mjs';
import { inFolder, program } from './program.mjs';

const options = {
  raise: { type: 'boolean', default: false },
  lower: { type: 'boolean', default: false },
  gold: { type: 'string', default: goldFolder },
  cli: { type: 'string', default: join(root, 'dist/cli.js') },
};
const file = new URL('floors.json', import.meta.url);
const f = (value) => value?.toFixed(4) ?? 'none';

/** Compares one part with its pin. @returns {{pin: object, failed: boolean}} what to pin now */
function judge({ name, documents, figures }, pin = { documents, floors: {} }, asked) {
  const { below, above, unpinned } = compare(figures, pin.floors);
  const remarks = new Map([
    ...below.map((each) => [each.name, 'BELOW ITS FLOOR']),
    ...above.map((each) => [each.name, 'can be raised']),
    ...unpinned.map((each) => [each.name, 'no floor yet']),
  ]);
  const names = new Set([...Object.keys(figures), ...Object.keys(pin.floors)]);
  const rows = [...names].map((each) => [
    each,
    f(figures[each]),
    f(pin.floors[each]),
    remarks.get(each) ?? '',
  ]);
  console.log(`\n${columns([[`${name}, ${documents} documents`, 'F1', 'floor', ''], ...rows])}`);
  const other = documents !== pin.documents;
  if (other) console.log(`  Pinned on ${pin.documents} documents: another gold, not to be compared.`);
  const floors = repinned(figures, pin.floors, asked);
  return {
    pin: { documents: asked.lower ? documents : pin.documents, floors },
    failed: (!asked.lower && (other || below.length > 0)) || (!asked.raise && unpinned.length > 0),
  };
}

async function check(asked, folder) {
  if (!existsSync(asked.gold)) throw new Plain(`No gold in ${asked.gold}; --gold FOLDER says where it is.`);
  if (!existsSync(asked.cli)) throw new Plain(`No ${asked.cli}: npm run build makes it.`);
  const pins = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const next = {};
  let failed = false;
  const where = { cli: resolve(asked.cli), gold: resolve(asked.gold), folder };
  for await (const part of figuresOf(where)) {
    const judged = judge(part, pins[part.name], asked);
    next[part.name] = judged.pin;
    failed ||= judged.failed;
  }
  for (const [name, pin] of Object.entries(pins)) {
    if (next[name]) continue;
    console.log(`\n  ${name}: has floors and is scored no more.`);
    if (!asked.lower) next[name] = pin;
    failed ||= !asked.lower;
  }
  console.log(
    '\nZones: a tenth of the web domains, which the shipped weights never saw; npm run bench -- segmentation says more of it.' +
      '\nAttribution: a tenth of the articles, which the shipped weights never saw; rules were made looking at them.' +
      '\nThreads and roles: rules were made looking at these documents; the weights saw most of them.',
  );
  if (asked.raise || asked.lower) writeFileSync(file, `${JSON.stringify(next, null, 2)}\n`);
  if (!failed) return;
  console.log(
    '\nNot as pinned. --raise pins what has no floor yet, --lower what fell: say why in the commit.',
  );
  process.exitCode = 1;
}

await program(import.meta.url, async (words) => {
  const { values } = parseArgs({ args: words, options });
  await inFolder((folder) => check(values, folder));
});
