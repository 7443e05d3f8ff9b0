// Captures to measure on: the gold's, where it lies beside the repository, or else the samples. Node built-ins only.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from '../../scripts/lib/paths.mjs';
import { Plain } from '../../scripts/lib/progress.mjs';

/** Where the gold data lies unless told otherwise. It is no part of the repository. */
export const goldFolder = join(root, '../shared/bench');

/** A file of the gold. @throws {Plain} where there is none */
export function goldFile(gold, path) {
  const file = join(gold, path);
  if (existsSync(file)) return file;
  throw new Plain(`No ${file}: the gold is no part of the repository; --gold FOLDER says where it is.`);
}

/** @returns {Generator<any>} the objects of a JSON Lines file, gzipped or not */
export function* readJsonl(file) {
  const raw = readFileSync(file);
  const bytes = raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw;
  // Line by line: the whole of it may be too long for one string.
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    if (to > from) yield JSON.parse(bytes.toString('utf8', from, to));
    from = to + 1;
  }
}

/** 32-bit FNV-1a: a fixed draw by id, which no document added later disturbs. */
export function hash(id) {
  let h = 0x811c9dc5;
  for (const byte of Buffer.from(id)) h = Math.imul(h ^ byte, 0x01000193) >>> 0;
  // Its low bits alone are poor for ids that differ in one digit.
  return (h ^ (h >>> 15)) >>> 0;
}

/**
 * Whether the document's web domain is of the tenth that the shipped zone weights never saw: `isHeldOut` of the trainer says the
 * same, and a test holds the two together.
 * @param {{url_domain: string}} document
 */
export const inTenth = ({ url_domain }) =>
  createHash('sha256').update(url_domain).digest().readUInt32BE(0) % 10 === 0;

/** Whether an article is of the tenth that the shipped attribution weights never saw. @param {{id: string}} article */
export const inTenthOfArticles = ({ id }) =>
  createHash('sha256').update(id).digest().readUInt32BE(0) % 10 === 0;

/** Length in bytes of UTF-8. */
export const bytesOf = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** Documents in the order of their hash, until there are `bytes` of them. @returns {string[]} their texts */
export function select(documents, bytes) {
  const drawn = [];
  let length = 0;
  const ordered = [...documents].sort((a, b) => hash(a.id) - hash(b.id) || (a.id < b.id ? -1 : 1));
  for (const { text } of ordered) {
    if (length >= bytes) break;
    drawn.push(text);
    length += Buffer.byteLength(text);
  }
  return drawn;
}

/** The sample captures, shortest first. */
export function samples() {
  const folder = join(root, 'test/samples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .sort((a, b) => a.length - b.length);
}

/** The texts over and over, until there are `bytes` of them. */
export function repeated(texts, bytes) {
  return Array.from({ length: Math.max(1, Math.ceil(bytes / bytesOf(texts))) }, () => texts).flat();
}

/** Texts to measure time on: half-cleaned captures of the gold or, where it is not there, the samples. @returns {{from: string, texts: string[]}} */
export function textsToRead(gold, bytes) {
  const file = join(gold, 'segmentation/segmentation-dev-cleaned.jsonl.gz');
  if (existsSync(file))
    return { from: 'half-cleaned captures of the gold', texts: select(readJsonl(file), bytes) };
  return { from: 'the sample captures, repeated', texts: repeated(samples(), bytes) };
}
