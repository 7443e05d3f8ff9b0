// Language, identifier and counts.
import { describe, expect, it } from 'vitest';
import { plain } from '../message';
import { captureOf } from '../testing';
import { digestOfText } from '../text/digest';

const german = 'Die Brücke über den Fluss ist wieder offen, und viele Menschen freuen sich darüber sehr.';
const english = 'The bridge over the river is open again, and many people are very happy about that.';

describe('language', () => {
  it('is told of the article and of the comments apart', () => {
    const { provenance } = captureOf(`A| ${german}\nC| ${english}`);
    expect([provenance.language.value, provenance.commentLanguage.value]).toEqual(['de', 'en']);
    expect(provenance.language.state).toBe('inferred');
  });

  it('is not guessed from a few words', () => {
    expect(captureOf('A| The bridge.').provenance.language).toMatchObject({ state: 'absent', value: null });
  });
});

describe('identifier', () => {
  const text = 'A| The bridge.';

  it('is held against digests', () => {
    const digest = digestOfText('The bridge.').slice(0, 16);
    const found = captureOf(text, { fileName: `007_${digest}.txt` }).provenance.identifier;
    expect(found).toMatchObject({ state: 'supplied', value: digest });
    expect(plain(found.because)).toContain('it begins the SHA-256 digest of the text');
  });

  it('says that it matches nothing', () => {
    const found = captureOf(text, { fileName: '007_0123456789abcdef.txt' }).provenance.identifier;
    expect(found).toMatchObject({ state: 'supplied', value: '0123456789abcdef' });
    expect(plain(found.because)).toContain('matches nothing');
  });

  it.each(['notes.txt', '20161213.txt', 'facade-decade.txt'])('is absent: %s', (fileName) => {
    expect(captureOf(text, { fileName }).provenance.identifier.state).toBe('absent');
  });

  it('is absent without a file name', () => {
    expect(captureOf(text).provenance.identifier.state).toBe('absent');
  });
});

it('counts', () => {
  const marked =
    'B| Home\n\nH| Bridge reopens\nA| {none|It is open.} {named-person|<Ann> ^said^ so – twice.}\nU| Bo\nC| Nice\nU| Bo\nC| Good';
  expect(captureOf(marked).provenance.counts).toEqual({
    lines: 8,
    articleLines: 2,
    commentLines: 4,
    boilerplateLines: 1,
    articleWords: 9,
    sentences: 2,
    attributedSentences: 1,
    comments: 2,
    commentAuthors: 1,
  });
});

it('holds for an empty text', () => {
  const { provenance } = captureOf('');
  expect(provenance.counts.lines).toBe(1);
  for (const field of [
    provenance.headline,
    provenance.publisher,
    provenance.published,
    provenance.url,
    provenance.retrieved,
  ]) {
    expect(field.state).toBe('absent');
    expect(plain(field.because)).not.toBe('');
  }
});
