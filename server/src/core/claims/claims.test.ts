import { expect, test } from 'vitest';
import { read } from './testing';

const resolved = (text: string): (string | null)[] => read(text).shown.map((each) => each.resolved);

test('surnames, roles and titles resolve to the person introduced', () => {
  const text = [
    'Velian UN Ambassador Tor Maddek said that a deal was reached.',
    'Maddek added that 300 people left.',
    'The Velian diplomat told reporters that buses were ready.',
    '“We are ready,” Chief of the Velian General Staff, Lt. Gen. Ada Brenk said.',
    'The Velian general emphasized that no airstrikes were carried out.',
  ].join('\n');
  expect(resolved(text)).toEqual(['Tor Maddek', 'Tor Maddek', 'Tor Maddek', 'Ada Brenk', 'Ada Brenk']);
  const { attributions } = read(text);
  expect(text.slice(...attributions[2]!.source!.introduced!)).toBe('Velian UN Ambassador Tor Maddek');
  expect(attributions.map(({ source }) => source?.kind)).toEqual(Array<string>(5).fill('named-person'));
});

test('an indefinite description does not resolve', () => {
  const { shown } = read(
    'Velian UN Ambassador Tor Maddek said that a deal was reached.\nA Velian official said that it was not.',
  );
  expect(shown[1]).toMatchObject({ kind: 'unnamed-individual', resolved: 'A Velian official' });
});

test('unnamed sources are not taken for one because their words are alike', () => {
  const introductions = (text: string) =>
    read(text).attributions.map(({ source }) => source?.introduced && text.slice(...source.introduced));
  expect(
    introductions(
      'An official said that the road was cut.\nAn official said that it was open.\nOfficials said that 30 left.\nOfficials said that 40 left.',
    ),
  ).toEqual([null, null, null, null]);
  expect(
    introductions('An official said that the road was cut.\nThe official added that it was mined.'),
  ).toEqual([null, 'An official']);
});

test('a description of another kind does not resolve to the person', () => {
  const { shown } = read(
    'Velian UN Ambassador Tor Maddek said that a deal was reached.\nThe Ostrian official said that it was not.',
  );
  expect(shown[1]?.resolved).toBe('The Ostrian official');
});

test('the source is the one before, the sources are theirs', () => {
  const text = [
    '"They asked for a corridor," a source told OTV News on Tuesday.',
    'The source also said that an answer was due by Friday.',
    'Field sources said the army has taken 12 streets.',
    'According to the sources, 300 fighters are left.',
  ].join('\n');
  const { shown } = read(text);
  expect(shown.map((each) => each.resolved)).toEqual([
    'a source',
    'a source',
    'Field sources',
    'Field sources',
  ]);
  expect(shown.map((each) => each.kind)).toEqual([
    'unnamed-individual',
    'unnamed-individual',
    'unnamed-collective',
    'unnamed-collective',
  ]);
  expect(shown[0]?.via).toEqual(['OTV News']);
});

test('pronouns go to the last speaker of their kind', () => {
  expect(
    resolved(
      'Mrs. Ada Brenk said that the bridge fell.\nMr. Tor Maddek said that it stands.\nShe said that she saw it.',
    ),
  ).toEqual(['Ada Brenk', 'Tor Maddek', 'Ada Brenk']);
  expect(resolved('He said that the bridge fell.')).toEqual([null]);
});

test('acronyms', () => {
  expect(
    resolved('The Velian Peace Centre (VPC) opened in May.\nThe VPC announced that 30 villages joined.'),
  ).toEqual(['Velian Peace Centre']);
});

test.each([
  ['Ada Brenk said that 30 people left.', 'named-person'],
  ['The Velian Interior Ministry said that 30 people left.', 'named-organisation'],
  ['A police report said that 30 people left.', 'document'],
  ['A senior official said that 30 people left.', 'unnamed-individual'],
  ['Residents said that 30 people left.', 'unnamed-collective'],
  ['Velian farmers said that 30 people left.', 'unnamed-collective'],
  ['Two Velian fishermen said that 30 people left.', 'unnamed-collective'],
  ['Some reports said that 30 people left.', 'unnamed-collective'],
  ['The army took 12 streets of Orrin on Monday.', 'none'],
  ['What a day it was.', 'not-a-claim'],
  ['The Velian Interior Ministry has not commented on the 30 dead.', 'not-a-claim'],
])('the verdict of "%s" is %s', (text, verdict) => {
  expect(read(text).verdicts).toEqual([verdict]);
});

test('exchanging names of one kind and shape changes nothing', () => {
  const text =
    'Velian Gen. Tor Maddek said that Velian units took Orrin.\nThe Velian general added that 30 Ostrians left.';
  const swapped = text
    .replaceAll('Velian', 'Turkan')
    .replaceAll('Maddek', 'Sullan')
    .replaceAll('Ostrians', 'Danubins');
  const plain = (each: string): unknown => {
    const { sentences, attributions } = read(each);
    return [
      sentences,
      attributions.map(({ cue, content, confidence, source }) => [
        cue,
        content,
        confidence,
        source?.spans,
        source?.kind,
      ]),
    ];
  };
  expect(plain(swapped)).toEqual(plain(text));
});

test('a headline without attribution is not held against the story', () => {
  const text = 'Army takes 12 streets of Orrin on Monday';
  expect(read(text, 'article', 'headline').verdicts).toEqual(['not-a-claim']);
  expect(read(text).verdicts).toEqual(['none']);
});

test('who, where and when are no sentences', () => {
  expect(read('By Ada Brenk', 'article', 'byline').sentences).toEqual([]);
  expect(read('Tue Mar 5, 2019', 'article', 'timestamp').sentences).toEqual([]);
});

test('comments: hearsay is marked, and sources the article has do not answer for a reader', () => {
  const { shown } = read("I've read that the garrison left on Tuesday.", 'comments');
  expect(shown[0]).toMatchObject({
    polarity: 'hearsay',
    source: null,
    content: 'that the garrison left on Tuesday',
  });
  expect(read("I've read that the garrison left on Tuesday.").shown[0]?.polarity).not.toBe('hearsay');
});

test('figures, acts and names rank above mood and questions', () => {
  const score = (text: string): number => read(text).sentences[0]!.checkable;
  const claim = score('The army killed 30 people in Orrin on Monday.');
  expect(claim).toBeGreaterThan(0.8);
  expect(score('Hopefully it should be wonderful for you!')).toBeLessThan(0.1);
  expect(score('Did the army kill 30 people in Orrin?')).toBeLessThan(claim - 0.3);
});

test.each([
  ['quotation marks', '"'.repeat(200_000)],
  ['opening marks', '“a '.repeat(100_000)],
  ['apostrophes', "' ".repeat(200_000)],
  ['cues', 'According to '.repeat(100_000)],
  ['short sentences', 'Ann said. '.repeat(20_000)],
  ['commas', 'Ann Lee, '.repeat(100_000) + 'said'],
  ['brackets', '('.repeat(200_000) + ')'.repeat(200_000)],
  ['lone surrogates', '\ud83d said. '.repeat(20_000)],
])('bounded on many %s', (_, text) => {
  const { sentences, attributions } = read(text);
  expect(sentences.length).toBeGreaterThan(0);
  for (const { attributions: list } of sentences)
    for (const index of list) expect(attributions[index]).toBeDefined();
});
