import { expect, it } from 'vitest';
import { evidenceAt } from './evidenceAt';
import { fieldModels } from './fields';
import { testField, testWords } from './testing';

const fields = [
  testField({ key: 'byline', state: 'absent', evidence: [] }),
  testField({ key: 'headline', value: 'Harbour shut' }, [3, 'Harbour shut'], [7, 'Harbour shut']),
  testField({ key: 'agencies', value: 'a' }, [5, 'North Wire']),
  testField({ key: 'agencies', value: 'b', state: 'inferred' }, [5, 'No']),
];
const at = (line: number, character: number) => evidenceAt(fields, { line, character })?.field;

it('finds the field whose words stand at the cursor, by the key that the page knows it by', () => {
  expect(at(7, 4)).toBe('headline stated');
  expect(at(5, 6)).toBe('agencies stated');
  expect(at(5, 1)).toBe('agencies inferred');
  expect(at(4, 0)).toBeUndefined();
  const keys = fieldModels(fields, testWords).map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(['headline stated', 'agencies stated', 'agencies inferred']));
});
