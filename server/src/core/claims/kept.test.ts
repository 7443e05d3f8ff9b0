import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../capture';

const sentences = [
  'Ada Brenk said that the bridge is closed.',
  '“It is closed for the winter,” Brenk said. “Nobody may cross.',
  'We will open it in March.”',
  'The mayor, who had been ill, told reporters on Monday:',
  '“We closed it.”',
  'Units took 12 villages.',
  'According to a field source, 30 people left, adding that 9 were hurt.',
  'There are reports that the road was mined.',
  'BRENK: We closed it.',
  'Most readers never cross the bridge at all.',
  '',
];
const lines = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 12 });

/** One line exchanged, added or taken away. */
const edit = fc.record({
  at: fc.nat(12),
  drop: fc.nat(2),
  put: fc.array(fc.constantFrom(...sentences), { maxLength: 2 }),
});

test('claims of an edited text are those of the text read anew', () => {
  fc.assert(
    fc.property(lines, fc.array(edit, { minLength: 1, maxLength: 4 }), (first, edits) => {
      const now = [...first];
      let before = analyse(now.join('\n\n'), { assume: 'article' });
      for (const { at, drop, put } of edits) {
        now.splice(Math.min(at, now.length), drop, ...put);
        const text = now.join('\n\n');
        const after = analyse(text, { assume: 'article' }, before);
        const { sentences, attributions } = analyse(text, { assume: 'article' });
        expect({ sentences: after.sentences, attributions: after.attributions }).toEqual({
          sentences,
          attributions,
        });
        before = after;
      }
    }),
    { numRuns: 60 },
  );
});

test('one line thousands of times, read another way after the edit, costs no more than to read it anew', () => {
  const text = (opening: string) => `${opening.repeat(12)}${'He said so.\n'.repeat(20_000)}`;
  const before = analyse(text('The mayor said on Monday that the bridge is closed.\n'), {
    assume: 'article',
  });
  const german = text('Der Bürgermeister sagte am Montag, dass die Brücke gesperrt ist.\n');
  const clock = (read: () => unknown): number => {
    const { user } = process.cpuUsage();
    read();
    return process.cpuUsage().user - user;
  };
  const anew = clock(() => analyse(german, { assume: 'article' }));
  const kept = clock(() => analyse(german, { assume: 'article' }, before));
  // It was twenty times as much when all of them were gone through for each.
  expect(kept).toBeLessThan(5 * anew + 500_000);
});
