// Captures to measure on: the gold's, where it lies beside the repository, or else the samples. Node built-ins only.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from '../../scripts/lib/paths.mjs';

/** Where the gold data lies unless told otherwise. It is no part of the repository. */
export const goldFolder = join(root, '../shared/bench');

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

/** @returns {boolean} whether the document is of the fixed tenth */
export const inTenth = ({ id }) => hash(id) % 10 === 0;

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
