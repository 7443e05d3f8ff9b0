// Roles of lines against gold read by hand (`gold/roles.json`) and the hints of the dev pages.
//   npm run bench -- roles [--gold FOLDER] [--misses A]     --misses: what is wrong in that half, line by line
// Half A is for tuning, half B is looked at only as figures. Reads the sources: no `dist/` is needed.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Plain, step } from '../../scripts/lib/progress.mjs';
import { columns } from './budgets.mjs';
import { goldFile, goldFolder, readJsonl } from './captures.mjs';
import { bundleCore, loadCore } from './core.mjs';
import { inFolder, program } from './program.mjs';
import { compareRoles, hintsFound, judged } from './rolesCompare.mjs';

const files = {
  pages: 'segmentation/segmentation-dev.jsonl.gz',
  cleaned: 'segmentation/segmentation-dev-cleaned.jsonl.gz',
};
const handMade = new URL('gold/roles.json', import.meta.url);

/** First digits of the SHA-256 of a text in UTF-8: the gold's offsets hold for that text alone. */
const digestOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);

const counts = () => ({ right: 0, extra: 0, missed: 0 });
const share = (part, whole) => (whole === 0 ? '' : (part / whole).toFixed(3));

/**
 * The documents of the gold and, unless `hints` is false, the dev pages that have hints of roles.
 * @returns {{page: object, own?: object, hinted: boolean}[]} `own`: the gold read by hand
 * @throws {Plain} where a text is not the one that was read
 */
export function readRoleGold(gold, { hints = true } = {}) {
  const { documents } = JSON.parse(readFileSync(handMade, 'utf8'));
  return Object.entries(files).flatMap(([file, path]) => {
    const wanted = new Map(documents.filter((each) => each.file === file).map((each) => [each.id, each]));
    const pages = [...readJsonl(goldFile(gold, path))].map((page) => ({
      page,
      own: wanted.get(page.id),
      hinted: hints && file === 'pages' && page.fine?.some((hint) => hint in judged),
    }));
    for (const { page, own } of pages)
      if (own && digestOf(page.text) !== own.sha256)
        throw new Plain(`${page.id} is not the text that was read.`);
    return pages.filter(({ own, hinted }) => own || hinted);
  });
}

/**
 * @param {ReturnType<typeof readRoleGold>} documents
 * @param {{analyse: (text: string) => object}} core
 * @returns {{halves: Record<string, Record<string, object>>, hints: Record<string, Record<string, object>>, misses: object[]}}
 */
export function scoreRoles(documents, core) {
  const halves = {};
  const hints = {};
  const misses = [];
  for (const { page, own, hinted } of documents) {
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
    for (const { role, kind, line } of compareRoles(capture, own)) {
      ((halves[own.half] ??= {})[role] ??= counts())[kind]++;
      if (kind !== 'right') misses.push({ half: own.half, role, kind, line, id: page.id, text: page.text });
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

async function print({ gold, misses }, folder) {
  const documents = readRoleGold(gold);
  const core = loadCore(await bundleCore(folder));
  const scored = await step(
    `Roles of ${documents.length} documents`,
    () => scoreRoles(documents, core),
    process.stderr,
  );
  for (const each of misses ? scored.misses.filter(({ half }) => half === misses) : []) {
    const words = (each.text.split('\n')[each.line] ?? '').trim().slice(0, 100);
    console.log(`${each.id} ${each.role} ${each.kind} ${each.line}| ${words}`);
  }
  console.log(`\n${rolesTables(scored).join('\n\n')}`);
}

/** @param {string[]} words  of the command line */
export async function main(words) {
  const options = { gold: { type: 'string', default: goldFolder }, misses: { type: 'string' } };
  const { values } = parseArgs({ args: words, options });
  await inFolder((folder) => print(values, folder));
}

await program(import.meta.url, main);
