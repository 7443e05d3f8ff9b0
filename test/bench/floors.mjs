// `npm run floors`: does the built command line still do as well on the gold as when its floors were pinned?
//   npm run floors [-- --raise] [--lower] [--gold FOLDER] [--cli FILE]
// --raise pins figures that have risen; --lower also those that fell: to be said why in the commit. Needs `npm run build`.
// The weights were made from these very documents: the floors guard against accidents and measure nothing else.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/lib/paths.mjs';
import { Plain, report } from '../../scripts/lib/progress.mjs';
import { columns } from './budgets.mjs';
import { goldFolder } from './captures.mjs';
import { compare, repinned } from './compare.mjs';
import { figuresOf } from './figures.mjs';

const { values: asked } = parseArgs({
  options: {
    raise: { type: 'boolean', default: false },
    lower: { type: 'boolean', default: false },
    gold: { type: 'string', default: goldFolder },
    cli: { type: 'string', default: join(root, 'dist/cli.js') },
  },
});
const file = new URL('floors.json', import.meta.url);
const f = (value) => value?.toFixed(4) ?? 'none';

/** Compares one part with its pin. @returns {{pin: object, failed: boolean}} what to pin now */
function judge({ name, documents, figures }, pin = { documents, floors: {} }) {
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

async function main(folder) {
  if (!existsSync(asked.gold)) throw new Plain(`No gold in ${asked.gold}; --gold FOLDER says where it is.`);
  if (!existsSync(asked.cli)) throw new Plain(`No ${asked.cli}: npm run build makes it.`);
  const pins = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const next = {};
  let failed = false;
  for (const part of figuresOf({ cli: resolve(asked.cli), gold: resolve(asked.gold), folder })) {
    const judged = judge(part, pins[part.name]);
    next[part.name] = judged.pin;
    failed ||= judged.failed;
  }
  console.log(
    '\nThe zone weights were trained on these pages, the weights of attribution set on these articles: floors guard against' +
      '\naccidents and say nothing of sites never seen. For those: the cross-validated figures in server/models/segments.md.',
  );
  if (asked.raise || asked.lower) writeFileSync(file, `${JSON.stringify(next, null, 2)}\n`);
  if (failed) {
    console.log(
      '\nNot as pinned. --raise pins what has no floor yet, --lower what fell: say why in the commit.',
    );
    process.exitCode = 1;
  }
}

const folder = await mkdtemp(join(tmpdir(), 'provlens-floors-'));
try {
  await main(folder);
} catch (error) {
  report(error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
