// What a person waits for: an answer after a keystroke, and the first answer of a fresh process.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Plain } from '../../scripts/lib/progress.mjs';
import { cpu } from './stages.mjs';

/** A text of about `length` characters made of whole captures, the last one cut. */
export function textOfLength(texts, length) {
  const parts = [];
  for (let i = 0, size = 0; size < length; i++) {
    parts.push(`${texts[i % texts.length]}\n\n`);
    size += parts[i].length;
  }
  return parts.join('').slice(0, length);
}

/** The text with one letter more, in the middle of a word where there is one. */
export function withKeystroke(text, turn) {
  const middle = Math.floor(text.length / 2);
  const word = text.slice(middle).search(/\p{L}{2}/u);
  const at = word < 0 ? middle : middle + word + 1;
  return text.slice(0, at) + String.fromCharCode(97 + (turn % 26)) + text.slice(at);
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Milliseconds of CPU time until a text with one more letter is read, after the text without it, and has its findings: the
 * median of `times`.
 */
export function keystroke({ analyse, runRules }, text, times) {
  const before = analyse(text);
  const spent = Array.from({ length: times }, (_, turn) => {
    const edited = withKeystroke(text, turn);
    const began = cpu();
    runRules(analyse(edited, {}, before));
    return cpu() - began;
  });
  return median(spent);
}

/**
 * Loads the core in a fresh process and reads a text twice.
 * @returns {{load: number, first: number, second: number}} milliseconds of CPU time
 */
export function firstAnalysis(coreFile, text) {
  const script = fileURLToPath(new URL('first.mjs', import.meta.url));
  const child = spawnSync(process.execPath, [script, coreFile], { input: text, encoding: 'utf8' });
  if (child.status !== 0) throw new Plain(`The first analysis failed.\n${child.stderr}`);
  return JSON.parse(child.stdout);
}
