/** Words that speak to a language model that reads the text, whether a reader sees them or not. */
import data from '../../../data/instructions.json';
import type { Span } from '../model';
import { classOf, DIGIT, isLetter } from '../text/characters';

/** UTF-16 units before and after an anchor that are read, and anchors at most. */
const BEFORE = 160;
const AFTER = 120;
const MOST = 5000;
/** Words of a step that may stand there at most where it may be left out. */
const OPTIONAL = 3;

interface Step {
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
}
const phrases = data.phrases.map((steps) =>
  steps.map((step): Step => {
    const optional = step.startsWith('?');
    return { words: new Set((optional ? step.slice(1) : step).split('|')), optional };
  }),
);
const literals = [...data.tokens, ...data.strings];

const anchors: Readonly<Partial<Record<string, readonly string[]>>> = data.anchors;

/** `language`: of the article, as a BCP 47 tag; where it is not known, anchors of all are looked for. Places in order; those that overlap are one. Linear: around each anchor a bounded number of words is read, and none twice. */
export function readInstructions(text: string, language: string | null = null): Span[] {
  const found: [number, number][] = [];
  for (const literal of literals)
    for (const at of occurrences(text, literal)) found.push([at, at + literal.length]);
  const own = language === null ? undefined : (anchors[language.split('-')[0]!] ?? []);
  const wanted = own ? [...data.anchors.all, ...own] : Object.values(data.anchors).flat();
  for (const anchor of wanted) {
    // Words of a phrase that was found are not read again.
    let done = 0;
    let from = 0;
    for (const at of occurrences(text, anchor)) {
      if (at < done) continue;
      const start = Math.max(lineStart(text, at), from);
      const end = Math.min(lineEnd(text, at), at + AFTER);
      done = at + anchor.length;
      const span = phraseIn(text, start, end, at);
      if (!span) continue;
      found.push(span);
      done = Math.max(done, span[1]);
      from = span[1];
    }
  }
  found.sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [start, end] of found) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function* occurrences(text: string, words: string): Generator<number> {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && count < MOST; at = text.indexOf(words, at + words.length)) {
    count++;
    yield at;
  }
}

function lineStart(text: string, at: number): number {
  // Looked for no further than it matters.
  const from = Math.max(0, at - BEFORE);
  const feed = text.slice(from, at).lastIndexOf('\n');
  return feed < 0 ? from : from + feed + 1;
}

function lineEnd(text: string, at: number): number {
  const feed = text.slice(at, at + AFTER).indexOf('\n');
  return feed < 0 ? text.length : at + feed;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function wordsIn(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  let from = -1;
  for (let at = start; at <= end; at++) {
    const cls = at < end ? classOf(text.charCodeAt(at)) : 0;
    const inWord = cls !== 0 && (isLetter(cls) || cls === DIGIT);
    if (inWord && from < 0) from = at;
    if (inWord || from < 0) continue;
    words.push({ word: text.slice(from, at).toLowerCase(), start: from, end: at });
    from = -1;
  }
  return words;
}

/** The first phrase of the stretch that reaches over the anchor. */
function phraseIn(text: string, start: number, end: number, anchor: number): [number, number] | null {
  const words = wordsIn(text, start, end);
  for (let i = 0; i < words.length; i++)
    for (const steps of phrases) {
      if (!steps[0]!.words.has(words[i]!.word)) continue;
      const last = match(steps, 0, words, i);
      if (last >= 0 && words[last]!.end > anchor) return [words[i]!.start, words[last]!.end];
    }
  return null;
}

/** Index of the phrase's last word if it stands at word `at`, or -1. Steps are few, and so are the ways through them. */
function match(steps: readonly Step[], step: number, words: readonly Word[], at: number): number {
  if (step === steps.length) return at - 1;
  const { words: set, optional } = steps[step]!;
  if (!optional) {
    if (at >= words.length || !set.has(words[at]!.word)) return -1;
    return match(steps, step + 1, words, at + 1);
  }
  let taken = 0;
  while (taken < OPTIONAL && at + taken < words.length && set.has(words[at + taken]!.word)) taken++;
  for (let take = taken; take >= 0; take--) {
    const found = match(steps, step + 1, words, at + take);
    if (found >= 0) return found;
  }
  return -1;
}
