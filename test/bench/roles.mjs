// `npm run bench -- roles`: roles of lines against gold read by hand (`gold/roles.json`) and the hints of the dev pages.
//   node test/bench/roles.mjs [--gold FOLDER] [--misses A]     --misses: what is wrong in that half, line by line
// Half A is for tuning, half B is looked at only as figures. Reads the sources: no `dist/` is needed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Plain, report } from '../../scripts/lib/progress.mjs';
import { columns } from './budgets.mjs';
import { goldFolder, readJsonl } from './captures.mjs';
import { bundleCore, loadCore } from './core.mjs';
import { compareRoles, hintsFound, judged } from './rolesCompare.mjs';

const files = {
  pages: 'segmentation/segmentation-dev.jsonl.gz',
  cleaned: 'segmentation/segmentation-dev-cleaned.jsonl.gz',
};
const goldFile = new URL('gold/roles.json', import.meta.url);

/** First digits of the SHA-256 of a text in UTF-8: the gold's offsets hold for that text alone. */
const digestOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);

const counts = () => ({ right: 0, extra: 0, missed: 0 });
const share = (part, whole) => (whole === 0 ? '' : (part / whole).toFixed(3));

/**
 * Reads the dev pages once. @param {{gold: string, core: {analyse: Function}}} where
 * @returns {{halves: Record<string, Record<string, object>>, hints: Record<string, Record<string, object>>, misses: object[]}}
 */
export function scoreRoles({ gold, core }) {
  const { documents } = JSON.parse(readFileSync(goldFile, 'utf8'));
  const halves = {};
  const hints = {};
  const misses = [];
  for (const [file, path] of Object.entries(files)) {
    const wanted = new Map(documents.filter((each) => each.file === file).map((each) => [each.id, each]));
    for (const page of readJsonl(join(gold, path))) {
      const own = wanted.get(page.id);
      const hinted = file === 'pages' && page.fine?.some((hint) => hint in judged);
      if (!own && !hinted) continue;
      const capture = core.analyse(page.text);
      if (hinted) {
        const tier = (hints[page.tier] ??= {});
        for (const [role, found, all] of hintsFound(capture, page.fine)) {
          const sum = (tier[role] ??= { found: 0, all: 0 });
          sum.found += found;
          sum.all += all;
        }
      }
      if (!own) continue;
      if (digestOf(page.text) !== own.sha256) throw new Plain(`${page.id} is not the text that was read.`);
      for (const { role, kind, line } of compareRoles(capture, own)) {
        ((halves[own.half] ??= {})[role] ??= counts())[kind]++;
        if (kind !== 'right') misses.push({ half: own.half, role, kind, line, id: page.id, text: page.text });
      }
    }
  }
  return { halves, hints, misses };
}

/** The figures as tables. */
export function rolesTables({ halves, hints }) {
  const names = Object.keys({ ...halves.A, ...halves.B });
  const cells = ({ right, extra, missed }) => [
    share(right, right + extra),
    share(right, right + missed),
    share(2 * right, 2 * right + extra + missed),
    String(right + missed),
  ];
  const head = (half) => [`${half}: P`, 'R', 'F1', 'of'];
  const rows = names.map((role) => [
    role,
    ...['A', 'B'].flatMap((half) => cells(halves[half]?.[role] ?? counts())),
  ]);
  const tiers = Object.entries(hints).map(([tier, roles]) => [
    tier,
    ...Object.keys(judged).flatMap((role) => {
      const { found, all } = roles[role] ?? { found: 0, all: 0 };
      return [share(found, all), String(all)];
    }),
  ]);
  return [
    columns([['role', ...head('A'), ...head('B')], ...rows]),
    columns([['hints found', ...Object.keys(judged).flatMap((role) => [role, 'of'])], ...tiers]),
  ];
}

/** Bundles the core, scores it and prints. */
export async function benchRoles({ gold, misses }) {
  if (!existsSync(gold)) throw new Plain(`No gold in ${gold}; --gold FOLDER says where it is.`);
  const folder = await mkdtemp(join(tmpdir(), 'provlens-roles-'));
  try {
    const scored = scoreRoles({ gold, core: loadCore(await bundleCore(folder)) });
    for (const each of misses ? scored.misses.filter(({ half }) => half === misses) : []) {
      const words = (each.text.split('\n')[each.line] ?? '').trim().slice(0, 100);
      console.log(`${each.id} ${each.role} ${each.kind} ${each.line}| ${words}`);
    }
    console.log(`\n${rolesTables(scored).join('\n\n')}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { gold: { type: 'string', default: goldFolder }, misses: { type: 'string' } },
  });
  try {
    await benchRoles(values);
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}
