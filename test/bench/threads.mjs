// `npm run bench -- threads`: comment starts, authors and parents against gold made by hand (gold/threads.json: offsets only).
//   node test/bench/threads.mjs [--gold FOLDER] [--part A|B|C] [--misses]
// Twice: in the zones the gold gives, and in those the product finds. The pages are read from the gold folder.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Plain, report } from '../../scripts/lib/progress.mjs';
import { columns } from './budgets.mjs';
import { goldFolder, readJsonl } from './captures.mjs';
import { bundleCore, loadCore } from './core.mjs';
import { figuresOfThreads, scoreThread } from './threadScores.mjs';

const files = {
  pages: 'segmentation/segmentation-dev.jsonl.gz',
  cleaned: 'segmentation/segmentation-dev-cleaned.jsonl.gz',
};

/** The gold's documents with their texts. @throws {Plain} where a text is not the one that was annotated */
export function readThreadGold(folder) {
  const { documents } = JSON.parse(readFileSync(new URL('gold/threads.json', import.meta.url), 'utf8'));
  const texts = new Map();
  for (const [file, path] of Object.entries(files)) {
    const full = join(folder, path);
    if (!existsSync(full))
      throw new Plain(
        `No ${full}: the pages are no part of the repository; --gold FOLDER says where they are.`,
      );
    const wanted = new Set(documents.filter((each) => each.file === file).map(({ id }) => id));
    for (const page of readJsonl(full)) if (wanted.has(page.id)) texts.set(page.id, page);
  }
  return documents.map((each) => {
    const page = texts.get(each.id);
    if (!page) throw new Plain(`No ${each.id} in ${folder}.`);
    if (createHash('sha256').update(page.text).digest('hex') !== each.sha256)
      throw new Plain(`${each.id} is not the text that was annotated.`);
    return { ...each, comments: parseComments(each.comments), page };
  });
}

/** Comments as the gold writes them, e.g. "12-14@:0-9>3 20". @returns [first, line, [author's line, start, end] | null, parent | null] each */
export function parseComments(written) {
  return written.split(' ').map((one) => {
    const found = /^(?:(\d+)-)?(\d+)(?:@(\d*):(\d+)-(\d+))?(?:>(\d+))?$/.exec(one);
    if (!found) throw new Plain(`Not a comment of the gold: ${one}`);
    const [, first, last, authorLine, start, end, parent] = found;
    const line = Number(last);
    const author = start === undefined ? null : [Number(authorLine || line), Number(start), Number(end)];
    return [Number(first ?? line), line, author, parent === undefined ? null : Number(parent)];
  });
}

/** The gold's comments of one document, with the words of their authors. */
export function wantedOf({ comments, page }) {
  const lines = page.text.split('\n');
  return comments.map(([from, line, author, parent]) => ({
    from,
    line,
    author: author && lines[author[0]].slice(author[1], author[2]),
    parent,
  }));
}

/** The page's lines in the zones of the gold: what it leaves open within a thread belongs to it, and so do
 * the names in it. */
export function goldLines({ splitLines }, { comments, zone, not = [], page }) {
  const { text, labels } = page;
  const own = new Set(comments.flatMap(([, line, author]) => (author ? [line, author[0]] : [line])));
  const first = comments[0][0];
  const last = labels.lastIndexOf('comment');
  const isComment = (i) =>
    own.has(i) || (i >= first && (labels[i] === 'comment' || (labels[i] === 'unknown' && i < last)));
  const isWithin = (i) => i >= zone[0] && i < zone[1] && !not.includes(i);
  return splitLines(text).map((span, i) => {
    if (text.slice(...span).trim() === '') return { span, zone: '', role: '', confidence: 0 };
    return (zone ? isWithin(i) : isComment(i))
      ? { span, zone: 'comments', role: 'comment', confidence: 1 }
      : { span, zone: 'boilerplate', role: 'navigation', confidence: 1 };
  });
}

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

async function main(folder, asked) {
  const core = loadCore(await bundleCore(folder));
  const scored = readThreadGold(asked.gold)
    .filter(({ part }) => !asked.part || part === asked.part)
    .map((each) => ({ id: each.id, part: each.part, ...readBoth(core, each) }));
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

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: goldFolder },
    part: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
});
const folder = await mkdtemp(join(tmpdir(), 'provlens-threads-'));
try {
  await main(folder, values);
} catch (error) {
  report(error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
