// Publisher, headline, byline and date of publication against the addresses of the dev pages and their hints.
//   npm run bench -- provenance [--gold FOLDER] [--misses FIELD]     --misses: what is wrong, page by page
// Stated and inferred values apart: a statement must hold, an inference may fail now and then. Reads the sources: no `dist/` is needed.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { step } from '../../scripts/lib/progress.mjs';
import { columns } from './budgets.mjs';
import { goldFile, goldFolder, inTenth, readJsonl } from './captures.mjs';
import { bundleCore, loadCore } from './core.mjs';
import { inFolder, program } from './program.mjs';
import { fields, judge } from './provenanceGold.mjs';

const files = {
  pages: 'segmentation/segmentation-dev.jsonl.gz',
  'half-cleaned': 'segmentation/segmentation-dev-cleaned.jsonl.gz',
};

/** @returns {{file: string, page: object}[]} */
export function readProvenanceGold(gold, keep = () => true) {
  return Object.entries(files).flatMap(([file, path]) =>
    [...readJsonl(goldFile(gold, path))].filter(keep).map((page) => ({ file, page })),
  );
}

const none = () => ({ stated: [0, 0], inferred: [0, 0], silent: 0, found: 0, wanted: 0 });

/**
 * @param {ReturnType<typeof readProvenanceGold>} documents
 * @param {{analyse: (text: string) => object}} core
 * @returns {{sums: Record<string, Record<string, ReturnType<typeof none>>>, misses: object[]}} sums by file and field: of each
 *   state how many values are right of those that the gold judges; `silent`: how many it does not judge
 */
export function scoreProvenance(documents, core) {
  const sums = {};
  const misses = [];
  for (const { file, page } of documents) {
    const capture = core.analyse(page.text);
    for (const each of judge(page, capture)) {
      const sum = ((sums[file] ??= {})[each.field] ??= none());
      const said = each.state === 'stated' || each.state === 'inferred';
      if (each.wanted) sum.wanted++;
      if (each.wanted && each.right) sum.found++;
      if (said && each.right === null) sum.silent++;
      if (!said || each.right === null) {
        if (each.wanted && !said) misses.push({ ...each, file, page, capture });
        continue;
      }
      sum[each.state][1]++;
      if (each.right) sum[each.state][0]++;
      else misses.push({ ...each, file, page, capture });
    }
  }
  return { sums, misses };
}

/** Precision of both states and recall, as shares; undefined where nothing was judged. */
export function sharesOf({ stated, inferred, found, wanted }) {
  const share = (part, whole) => (whole === 0 ? undefined : part / whole);
  return { stated: share(...stated), inferred: share(...inferred), recall: share(found, wanted) };
}

function tableOf(sums) {
  const show = (value) => value?.toFixed(3) ?? '';
  const rows = Object.entries(sums).flatMap(([file, byField]) =>
    fields.map((field) => {
      const sum = byField[field] ?? none();
      const { stated, inferred, recall } = sharesOf(sum);
      return [
        `${file}: ${field}`,
        show(stated),
        String(sum.stated[1]),
        show(inferred),
        String(sum.inferred[1]),
        show(recall),
        String(sum.wanted),
        String(sum.silent),
      ];
    }),
  );
  return columns([['', 'stated', 'of', 'inferred', 'of', 'recall', 'of', 'not judged'], ...rows]);
}

function showMiss({ field, state, page, capture, file }) {
  const { value, spans } = capture.provenance[field];
  const line = capture.lines.findIndex(({ span }) => spans[0] && spans[0][0] <= span[1]);
  const words = line < 0 ? '' : page.text.split('\n')[line].trim().slice(0, 100);
  console.log(`${file} ${page.id} ${page.url_domain} ${state} “${String(value)}” ${line}| ${words}`);
}

async function print({ gold, misses, state, tenth }, folder) {
  const documents = readProvenanceGold(gold, tenth ? inTenth : undefined);
  const core = loadCore(await bundleCore(folder));
  const scored = await step(
    `Provenance of ${documents.length} captures`,
    () => scoreProvenance(documents, core),
    process.stderr,
  );
  for (const each of scored.misses)
    if (each.field === misses && (!state || each.state === state)) showMiss(each);
  console.log(`\n${tableOf(scored.sums)}`);
}

/** @param {string[]} words  of the command line */
export async function main(words) {
  const options = {
    gold: { type: 'string', default: goldFolder },
    misses: { type: 'string' },
    state: { type: 'string' },
    tenth: { type: 'boolean', default: false },
  };
  const { values } = parseArgs({ args: words, options });
  await inFolder((folder) => print(values, folder));
}

await program(import.meta.url, main);
