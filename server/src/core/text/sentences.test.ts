import { expect, test } from 'vitest';
import { splitSentences } from './sentences';
import { Interner, tokenise } from './tokens';
import { wordOf } from './words';

const interner = new Interner(wordOf);

/** The sentences of a text given with `|` between them come out as given. */
function check(marked: string): void {
  const text = marked.replaceAll('|', '');
  const tokens = tokenise(text, interner);
  const found = splitSentences(tokens).map(([from, to]) =>
    text.slice(tokens.starts[from], tokens.ends[to - 1]),
  );
  expect(found).toEqual(marked.split('|').map((each) => each.trim()));
}

test('full stops, questions and exclamations end sentences', () => {
  check('The bridge fell. |Why? |Nobody knew! |It was late…');
  check('橋が落ちた。|誰も知らない。');
});

test('abbreviations, initials and titles do not', () => {
  check('Lt. Gen. Ada Brenk spoke to Sen. J. R. Tolm of the U.S. Senate. |He left.');
  check('It began at 5 p.m. Friday and ended on Jan. 3. |The town slept.');
  check('Rep. Ola Venn (R-Tex.) spoke. |She left.');
});

test('an abbreviation before a common opening word does', () => {
  check('They left the U.S. |The rest stayed.');
  check('He sat in the sun. |Then he left.');
});

test('a quotation keeps its closing mark, and its speaker', () => {
  check('“It fell.” |“It did,” he said. |Good.');
  check('“Why did it fall?” Brenk asked on Monday. |Nobody answered.');
  check('"Who?" he asked. |"You."');
});

test('numbers, addresses and lost blanks', () => {
  check('It cost 3.5 million at example.org today. |Cheap.');
  check('They want a new ceasefire.Come on. |No.'.replace('ceasefire.', 'ceasefire.|'));
});

test('every token lies in exactly one sentence, for any run of marks', () => {
  for (const text of ['...', '. . .', '?!', '".', 'a.b.c', '“', '. “ ”', 'Mr.']) {
    const tokens = tokenise(text, interner);
    const sentences = splitSentences(tokens);
    expect(sentences[0]?.[0]).toBe(0);
    expect(sentences.at(-1)?.[1]).toBe(tokens.words.length);
    for (let at = 1; at < sentences.length; at++) expect(sentences[at]![0]).toBe(sentences[at - 1]![1]);
  }
});
