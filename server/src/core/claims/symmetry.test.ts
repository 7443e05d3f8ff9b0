import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { analyse } from '../capture';
import type { Options } from '../model';
import { tokenise, Interner } from '../text/tokens';
import { wordOf, Shape } from '../text/words';

/** Words that a list, a title or a sentence's beginning may tell apart are left as they are. */
function exchangeable(raw: string, lowers: ReadonlySet<string>): boolean {
  const { lower, shape, is } = wordOf(raw);
  return shape === Shape.capital && is === 0 && /^[A-Z][a-z]{3,}$/.test(raw) && !lowers.has(lower);
}

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

/** The text with every name exchanged that no list knows, under either form. */
function exchanged(text: string): string {
  const raw = new Interner((each) => each);
  const { words, starts, ends } = tokenise(text, raw);
  const lowers = new Set(words.filter((each) => each === each.toLowerCase()));
  let out = '';
  let done = 0;
  words.forEach((each, at) => {
    if (!exchangeable(each, lowers)) return;
    const put = other(each);
    if (wordOf(put).is !== 0) return;
    out += text.slice(done, starts[at]) + put;
    done = ends[at]!;
  });
  return out + text.slice(done);
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
