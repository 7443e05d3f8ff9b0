import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answersOf, localTemplates } from './local';
import { shapeOf } from './shape';

const answer = (line: string, name: string): number =>
  answersOf(shapeOf(line))[localTemplates.findIndex((template) => template.name === name)]!;

it('answers every template, below its size', () => {
  const unit = fc.constantFrom(
    ...Array.from('aB1 .,!?:|»"{}@•\t漢…'),
    ' and ',
    ' I ',
    ' you ',
    'lol ',
    ' May ',
    '2014',
    '12:30',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 120 }), (line) => {
      const answers = answersOf(shapeOf(line));
      expect(answers).toHaveLength(localTemplates.length);
      answers.forEach((each, t) => {
        if (each >= localTemplates[t]!.size) expect.fail(`${localTemplates[t]!.name}: ${each}`);
      });
    }),
  );
});

it.each([
  ['• Ann Lee', 'bullet, could be a name', 6],
  ['Did they?', 'words and last mark', 22],
  ['5 May 2014 at 12:30', 'date words', 7],
  ['I think that they are wrong about all of it, lol', 'informal words', 2],
  ['12 345', 'figures only', 1],
  ['$12', 'figures only', 2],
  ['Advertisement', 'could be a name', 2],
  ['see www.example.org', 'address', 1],
  ['see https://example.org', 'address', 1],
  ['a//b', 'address', 0],
])('%s: %s is %i', (line, name, is) => {
  expect(answer(line, name)).toBe(is);
});
