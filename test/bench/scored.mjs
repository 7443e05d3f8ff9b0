// Gold, annotated by the command line and scored by the gold's own scorers: programs that run from file to file.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { Plain } from '../../scripts/lib/progress.mjs';
import { readJsonl } from './captures.mjs';

/**
 * @typedef {object} Where
 * @property {string} cli  the command line, built or bundled
 * @property {string} gold
 * @property {string} folder  for what lies between
 */

/** Runs a Node program from file to file. @throws {Plain} where it fails */
export async function pipe(args, from, to) {
  const files = [await open(from, 'r'), await open(to, 'w')];
  try {
    const child = spawn(process.execPath, args, { stdio: [files[0].fd, files[1].fd, 'pipe'] });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (some) => (told += some));
    const [status] = await once(child, 'close');
    if (status !== 0) throw new Plain(`${args[0]} failed with exit code ${status}.\n${told}`);
  } finally {
    for (const file of files) await file.close();
  }
}

const lines = (objects) => objects.map((object) => `${JSON.stringify(object)}\n`).join('');

/** Writes documents as a file of gold. @param {{folder: string}} where @returns {string} the file */
export function layDown({ folder }, name, documents) {
  const file = join(folder, `${name}.gold.jsonl`);
  writeFileSync(file, lines(documents));
  return file;
}

/** Annotates documents, in order. @param {Where} where @param {readonly string[]} options  of `annotate` @returns {Promise<string>} the file */
export async function annotate({ cli, folder }, name, documents, options = []) {
  const input = join(folder, `${name}.input.jsonl`);
  const annotated = join(folder, `${name}.annotated.jsonl`);
  writeFileSync(input, lines(documents.map(({ id, text }) => ({ id, text }))));
  await pipe([cli, 'annotate', '--jsonl', ...options], input, annotated);
  return annotated;
}

/** Predictions as the scorers want them. @param {Where} where @param {'segmentation' | 'attribution'} kind */
export async function predictions({ gold }, kind, annotated) {
  const predicted = `${annotated}.${kind}`;
  await pipe([join(gold, 'predictions.mjs'), kind], annotated, predicted);
  return predicted;
}

/**
 * What a scorer says of predictions. @param {Where} where @param {'segmentation' | 'attribution'} kind
 * @param {readonly string[]} args  a file of gold, one of predictions, the scorer's options
 * @throws {Plain} where a document has no prediction, or one of another length
 */
export async function score({ gold, folder }, kind, args) {
  const scores = join(folder, `scores-${kind}.json`);
  await pipe([join(gold, kind, `score-${kind}.mjs`), ...args, '--json'], args[0], scores);
  const said = JSON.parse(readFileSync(scores, 'utf8'));
  const lost = (said.missing ?? said.missingPredictions ?? 0) + (said.length_mismatch ?? 0);
  if (lost > 0) throw new Plain(`${lost} documents of ${args[0]} are without a prediction of their length.`);
  return said;
}

/** Texts read by the command line in one go: what `analyse` then answers for them has what the scorers of threads and roles ask. */
export async function readThrough(where, name, texts) {
  const documents = texts.map((text, id) => ({ id, text }));
  const objects = [...readJsonl(await annotate(where, name, documents))];
  const captures = new Map(objects.map((object, i) => [texts[i], withSpans(object, texts[i])]));
  return {
    analyse: (text) => {
      const capture = captures.get(text);
      if (!capture) throw new Error('A text that was not read.');
      return capture;
    },
  };
}

/** The published object's lines have no spans: they are the text's, from one `\n` to the next. */
export function withSpans(object, text) {
  let from = 0;
  const spans = text.split('\n').map((line) => {
    const span = [from, from + line.length];
    from = span[1] + 1;
    return span;
  });
  return { ...object, lines: object.lines.map((line, i) => ({ ...line, span: spans[i] })) };
}
