// Which statements without attribution are flagged, beside sentences read by hand (`gold/flags.json`).
//   npm run bench -- flags [--gold FOLDER] [--misses tune]     --misses: what is wrong in that part, sentence by sentence
// Part `tune` is for training and for reading, part `held` is looked at only as figures. Reads the sources: no `dist/` is needed.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Plain, step } from '../../scripts/lib/progress.mjs';
import { columns } from './budgets.mjs';
import { goldFile, goldFolder, readJsonl } from './captures.mjs';
import { bundleCore, loadCore } from './core.mjs';
import { inFolder, program } from './program.mjs';

const files = {
  pages: 'segmentation/segmentation-dev.jsonl.gz',
  cleaned: 'segmentation/segmentation-dev-cleaned.jsonl.gz',
  attribution: 'attribution/attribution-dev.jsonl.gz',
};
const handMade = new URL('gold/flags.json', import.meta.url);
const rule = 'claim/unattributed';

/** The levels of the setting, the default one first. */
export const levels = ['default', 'strong', 'all'];

/** First digits of the SHA-256 of a text in UTF-8: the gold's offsets hold for that text alone. */
const digestOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/**
 * The documents that were read by hand.
 * @returns {{own: object, text: string}[]} @throws {Plain} where a text is not the one that was read
 */
export function readFlagGold(gold) {
  const { documents } = JSON.parse(readFileSync(handMade, 'utf8'));
  return Object.entries(files).flatMap(([file, path]) => {
    const wanted = new Map(documents.filter((each) => each.file === file).map((each) => [each.id, each]));
    const read = [...readJsonl(goldFile(gold, path))].filter(({ id }) => wanted.has(id));
    for (const { id, text } of read)
      if (digestOf(text) !== wanted.get(id).sha256) throw new Plain(`${id} is not the text that was read.`);
    return read.map(({ id, text }) => ({ own: wanted.get(id), text }));
  });
}

/** Whether a span covers half of a sentence. */
const covers = ([from, to], [start, end]) => 2 * (Math.min(to, end) - Math.max(from, start)) >= end - start;

/** Spans that a capture's findings flag. */
const flagged = (findings) =>
  findings.filter((each) => each.rule === rule).flatMap(({ evidence }) => evidence);

/**
 * Each sentence read by hand, with what was said of it at each level.
 * @param {ReturnType<typeof readFlagGold>} documents
 * @param {{analyse: Function, runRules: Function}} core
 * @returns {{sentences: object[], perDocument: Record<string, {file: string, findings: number, statements: number}[]>}}
 */
export function readFlags(documents, core, asked = levels) {
  const sentences = [];
  const perDocument = Object.fromEntries(asked.map((level) => [level, []]));
  for (const { own, text } of documents) {
    const capture = core.analyse(text, own.file === 'attribution' ? { assume: 'article' } : {});
    const found = Object.fromEntries(
      asked.map((level) => {
        const findings = core.runRules(capture, { level }).filter((each) => each.rule === rule);
        const spans = flagged(findings);
        perDocument[level].push({ file: own.file, findings: findings.length, statements: spans.length });
        return [level, spans];
      }),
    );
    for (const [start, end, label, first, stratum] of own.sentences) {
      const span = [start, end];
      const at = Object.fromEntries(
        asked.map((level) => [level, found[level].some((each) => covers(each, span))]),
      );
      const said = capture.sentences.find((each) => covers(each.span, span));
      sentences.push({ ...own, span, label, first, stratum, at, said, text });
    }
  }
  return { sentences, perDocument };
}

/** How often a flag is right, and how many of those wanted are flagged. @param {readonly object[]} sentences */
export function figuresOfFlags(sentences, level) {
  const flags = sentences.filter(({ at }) => at[level]);
  const wanted = sentences.filter(({ label }) => label === 'f');
  const right = flags.filter(({ label }) => label === 'f').length;
  return {
    flags: flags.length,
    right,
    wanted: wanted.length,
    precision: flags.length ? right / flags.length : 0,
    recall: wanted.length ? right / wanted.length : 0,
  };
}

/** Agreement of two readings beyond chance: Cohen's kappa. @param {readonly [boolean, boolean][]} pairs */
export function kappa(pairs) {
  const share = (test) => pairs.filter(test).length / pairs.length;
  const agreed = share(([a, b]) => a === b);
  const [one, other] = [share(([a]) => a), share(([, b]) => b)];
  const chance = one * other + (1 - one) * (1 - other);
  return { agreed, kappa: (agreed - chance) / (1 - chance) };
}

/** Half the width of Wilson's interval at 95 %. */
export function spread(right, all) {
  const z = 1.96;
  if (all === 0) return 0;
  const share = right / all;
  return (z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all);
}

const two = (value) => value.toFixed(3);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** The figures as tables. */
export function flagsTables({ sentences, perDocument }) {
  const rows = ['held', 'tune'].flatMap((part) =>
    levels.map((level) => {
      const { flags, right, wanted, precision, recall } = figuresOfFlags(
        sentences.filter((each) => each.part === part),
        level,
      );
      return [
        part,
        level,
        String(flags),
        two(precision),
        `±${two(spread(right, flags))}`,
        two(recall),
        String(wanted),
      ];
    }),
  );
  const head = ['part', 'level', 'flagged', 'precision', '', 'recall', 'of'];
  const read = sentences.filter(({ first }) => first !== undefined);
  const asked = { 'wanted flagged': 'f', attributed: 'ab', checkable: 'cfa' };
  const agreement = Object.entries(asked).map(([name, labels]) => {
    const { agreed, kappa: beyond } = kappa(
      read.map(({ label, first }) => [labels.includes(label), labels.includes(first)]),
    );
    return [name, two(agreed), two(beyond)];
  });
  const few = levels.map((level) => [
    level,
    ...['pages', 'cleaned', 'attribution'].flatMap((file) => {
      const own = perDocument[level].filter((each) => each.file === file);
      return [
        String(median(own.map(({ findings }) => findings))),
        String(median(own.map(({ statements }) => statements))),
      ];
    }),
  ]);
  return [
    columns([head, ...rows]),
    columns([['two passes of part held', 'agree', 'kappa'], ...agreement]),
    columns([
      [
        'median of a document',
        'pages: findings',
        'statements',
        'half-cleaned',
        'statements',
        'articles',
        'statements',
      ],
      ...few,
    ]),
  ];
}

async function print({ gold, misses }, folder) {
  const documents = readFlagGold(gold);
  const core = loadCore(await bundleCore(folder));
  const read = await step(
    `Flags of ${documents.length} documents`,
    () => readFlags(documents, core),
    process.stderr,
  );
  for (const { part, id, span, label, at, said, text } of read.sentences) {
    if (part !== misses || at.default === (label === 'f')) continue;
    const words = text
      .slice(...span)
      .replace(/\s+/g, ' ')
      .slice(0, 140);
    console.log(
      `${at.default ? 'extra' : 'missed'} ${label} ${said?.verdict ?? '-'} ${said?.checkworthy ?? ''} ${id}| ${words}`,
    );
  }
  console.log(`\n${flagsTables(read).join('\n\n')}`);
}

/** @param {string[]} words  of the command line */
export async function main(words) {
  const options = { gold: { type: 'string', default: goldFolder }, misses: { type: 'string' } };
  const { values } = parseArgs({ args: words, options });
  if (values.misses === 'held') throw new Plain('Part held is looked at only as figures.');
  await inFolder((folder) => print(values, folder));
}

await program(import.meta.url, main);
