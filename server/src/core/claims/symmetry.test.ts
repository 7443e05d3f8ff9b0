import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { analyse } from '../capture';
import type { Options } from '../model';
import { tokenise } from '../text/tokens';
import { Shape, wordOf } from '../text/words';
import { claimWords } from './lexicon';
import { inTitleCase } from './titleCase';

/** A name in running text: a capital within a sentence, in no list, never written small. */
function namesOf(text: string): Set<string> {
  const names = new Set<string>();
  const lowers = new Set<string>();
  for (const line of text.split('\n')) {
    const { words, starts, ends } = tokenise(line, claimWords('en'));
    const raw = (at: number): string => line.slice(starts[at], ends[at]);
    const title = inTitleCase(words);
    words.forEach((word, at) => {
      if (word.shape === Shape.lower || word.cues) lowers.add(word.lower);
      const within = at > 0 && words[at - 1]!.shape === Shape.lower;
      if (within && !title && word.is === 0 && /^[A-Z][a-z]{3,}$/.test(raw(at))) names.add(raw(at));
    });
  }
  for (const name of names)
    if (lowers.has(name.toLowerCase()) || listed.has(name.toLowerCase())) names.delete(name);
  return names;
}
/** Names that the data of the product know: they are of another kind. */
const listed = new Set(
  readdirSync(join(__dirname, '../../../data'))
    .map((name) => readFileSync(join(__dirname, '../../../data', name), 'utf8').toLowerCase())
    .join(' ')
    .split(/[^\p{L}]+/u),
);

/** Another name of the same shape: letters turned within vowels and within consonants, the last two kept (plural, "-ed"). */
function other(name: string): string {
  const turn = (letters: string) => (c: string) => letters[(letters.indexOf(c) + 1) % letters.length]!;
  const vowel = turn('aeiou');
  const consonant = turn('bcdfghjklmnpqrtvwz');
  return name
    .split('')
    .map((c, at) => {
      if (at === 0 || at >= name.length - 2) return c;
      if ('aeiou'.includes(c)) return vowel(c);
      return 'bcdfghjklmnpqrtvwz'.includes(c) ? consonant(c) : c;
    })
    .join('');
}

/** The text with its names exchanged throughout. */
function exchanged(text: string): string {
  const names = namesOf(text);
  const taken = (name: string): boolean =>
    text.includes(name) || listed.has(name.toLowerCase()) || wordOf(name).is !== 0;
  return text.replace(/\p{L}[\p{L}\p{N}]*/gu, (word) =>
    names.has(word) && !taken(other(word)) ? other(word) : word,
  );
}

function verdicts(text: string, options: Options): unknown {
  const { sentences, attributions } = analyse(text, options);
  return [
    sentences.map(({ span, verdict, attributions: behind }) => [span, verdict, behind]),
    attributions.map(({ cue, content, source, polarity, confidence }) => [
      cue.spans,
      content.spans,
      source?.spans,
      source?.kind,
      polarity,
      confidence,
    ]),
  ];
}

const folder = join(__dirname, '../../../../test/samples');
test.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))(
  'exchanging names changes no verdict of %s',
  (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const swapped = exchanged(text);
    expect(verdicts(swapped, { assume: 'article' })).toEqual(verdicts(text, { assume: 'article' }));
  },
);

const gold = join(__dirname, '../../../../../shared/bench/attribution/attribution-dev.jsonl.gz');
test.skipIf(!existsSync(gold))('exchanging names changes no verdict of articles', () => {
  const rows = gunzipSync(readFileSync(gold)).toString('utf8').split('\n').filter(Boolean);
  for (let at = 0; at < rows.length; at += 60) {
    const { text } = JSON.parse(rows[at]!) as { text: string };
    const swapped = exchanged(text);
    expect(swapped).not.toBe(text);
    expect(verdicts(swapped, { assume: 'article' })).toEqual(verdicts(text, { assume: 'article' }));
  }
});
