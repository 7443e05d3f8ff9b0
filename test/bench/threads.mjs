// Comment starts, authors and parents against gold made by hand (gold/threads.json).
//   npm run bench -- threads [--gold FOLDER] [--part A|B|C] [--misses]
// Twice: in the zones the gold gives, and in those the product finds. The pages are read from the gold folder.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { step } from '../../scripts/lib/progress.mjs';
import { columns } from './budgets.mjs';
import { goldFolder } from './captures.mjs';
import { bundleCore, loadCore } from './core.mjs';
import { inFolder, program } from './program.mjs';
import { goldLines, readThreadGold, wantedOf } from './threadGold.mjs';
import { figuresOfThreads, scoreThread } from './threadScores.mjs';

const percent = (value) => (100 * value).toFixed(1);

function rowOf(name, scores) {
  const f = figuresOfThreads(scores);
  const parts = [f.precision, f.recall, f.f1, f.authors, f.meanF1, f.meanAuthors, f.parents];
  return [name, String(f.documents), String(f.comments), ...parts.map(percent)];
}

/** Reads one page both ways. */
function readBoth(core, each) {
  const wanted = wantedOf(each);
  return {
    given: scoreThread(wanted, core.readThreads(each.page.text, goldLines(core, each)).comments, each.until),
    found: scoreThread(wanted, core.analyse(each.page.text).comments, each.until),
  };
}

function printMisses(id, way, { misses }) {
  for (const { line, miss, ...words } of misses)
    console.log(`  ${id} ${way} line ${line + 1}: ${miss} ${JSON.stringify(words)}`);
}

async function print(asked, folder) {
  const core = loadCore(await bundleCore(folder));
  const documents = readThreadGold(asked.gold).filter(({ part }) => !asked.part || part === asked.part);
  const scored = await step(
    `Threads of ${documents.length} captures`,
    () => documents.map((each) => ({ id: each.id, part: each.part, ...readBoth(core, each) })),
    process.stderr,
  );
  if (asked.misses)
    for (const { id, given, found } of scored) {
      printMisses(id, 'given zones', given);
      printMisses(id, 'end to end', found);
    }
  const rows = [];
  for (const way of ['given', 'found']) {
    const name = way === 'given' ? 'zones given' : 'end to end';
    for (const part of new Set(scored.map((each) => each.part)))
      rows.push(
        rowOf(
          `${name}, ${part}`,
          scored.filter((each) => each.part === part).map((each) => each[way]),
        ),
      );
    rows.push(
      rowOf(
        name,
        scored.map((each) => each[way]),
      ),
    );
  }
  const head = ['in %', 'documents', 'comments', 'starts P', 'R', 'F1', 'authors'];
  console.log(`\n${columns([[...head, 'F1 a document', 'authors a document', 'parents F1'], ...rows])}`);
}

/** @param {string[]} words  of the command line */
export async function main(words) {
  const { values } = parseArgs({
    args: words,
    options: {
      gold: { type: 'string', default: goldFolder },
      part: { type: 'string' },
      misses: { type: 'boolean', default: false },
    },
  });
  await inFolder((folder) => print(values, folder));
}

await program(import.meta.url, main);
