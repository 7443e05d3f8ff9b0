import { expect, test } from 'vitest';
import { tokenise } from '../text/tokens';
import { claimWords } from './lexicon';
import { findQuotes } from './quotes';

/** Quotations stand in ⟦ ⟧ in the marked text; an unclosed one ends with `…⟧`. */
function check(marked: string): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const tokens = tokenise(text, claimWords('en'));
  const expected = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1]);
  const found = findQuotes(tokens).list.map(({ from, to }) =>
    text.slice(tokens.starts[from], tokens.ends[to - 1]),
  );
  expect(found).toEqual(expected);
}

test('marks of many languages', () => {
  check('He said ⟦“one two”⟧ and ⟦"three"⟧ and ⟦„vier“⟧ and ⟦« cinq »⟧ and ⟦‹six›⟧ and ⟦「七」⟧.');
  check("She wrote ⟦''two words''⟧ and ⟦‘one’⟧ more.");
});

test('an inner quotation is part of the outer one', () => {
  check('⟦“She said ‘never’ to me,”⟧ he said.');
});

test('apostrophes are no quotation marks', () => {
  check("The drivers' pay and the town's roof didn't change.");
  check("Karam al-Da'da' and the rebels' camp");
});

test('a quotation without its end runs to the end of the line, a stray closing mark opens nothing', () => {
  check('He said ⟦“the road is closed and nobody'.concat('⟧'));
  check('It ⟦"is the gate"⟧ to the city".');
});
