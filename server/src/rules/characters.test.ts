// The rules on characters: each over a capture of one story.
import { describe, expect, it } from 'vitest';
import { plain } from '../core/message';
import { captureOf } from '../core/testing';
import { bidiControls } from './bidi-controls';
import { brokenWords } from './broken-words';
import type { Rule } from './finding';
import { hiddenCharacters } from './hidden-characters';
import { mixedAlphabets } from './mixed-alphabets';
import { mojibake } from './mojibake';
import { replacementCharacters } from './replacement-characters';
import { textManifest } from './text-manifest';
import { variationSelectors } from './variation-selectors';

const story = (words: string): string => `H| Bridge reopens\nA| It did. ${words}`;
/** `words of the mark => message`, and how many places are evidence. */
function check(rule: Rule, words: string): [string, number][] {
  const capture = captureOf(story(words));
  return [...rule.check(capture, {})].map(({ span, message, evidence }) => [
    `${capture.text.slice(...span)} => ${plain(message)}`,
    evidence.length,
  ]);
}
const hidden = (bytes: readonly number[]): string =>
  bytes.map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16)).join('');
const wrapper = (length: number): string =>
  `\uFEFF${hidden([...new TextEncoder().encode('C2PATXT\0'), 1, 0, 0, 0, length, 7, 8])}`;

it.each<[Rule, string, [string, number][]]>([
  [
    mojibake,
    'They donâ€™t, and wonâ€™t.',
    [['donâ€™t, => Read in the wrong encoding: “donâ€™t,” is “don’t,”; in 2 words here.', 2]],
  ],
  [mojibake, 'They don’t.', []],
  [
    replacementCharacters,
    'Colm T\uFFFDib\uFFFDn came.',
    [['\uFFFD => What stood here was lost when the page was read, and in 1 places more.', 2]],
  ],
  [hiddenCharacters, 'The ar\u200Bmy left.', [['r\u200Bm => A character nobody sees parts this word.', 1]]],
  [
    hiddenCharacters,
    `The army ${'\u200B\u200C'.repeat(5)} left.`,
    [[` ${'\u200B\u200C'.repeat(5)}  => 10 characters nobody sees stand here in a row.`, 1]],
  ],
  [
    hiddenCharacters,
    'The army\u{E0068}\u{E0069} left.',
    [['y\u{E0068}\u{E0069}  => Characters nobody sees spell “hi” here.', 1]],
  ],
  [hiddenCharacters, 'The army \u200B left. \uFEFF', []],
  [
    bidiControls,
    'The file \u202Egpj.exe\u202C came.',
    [
      [
        '\u202Egpj.exe\u202C => The order of these letters is turned round: they are stored otherwise than they are shown.',
        1,
      ],
    ],
  ],
  [
    bidiControls,
    'Call \u202A212',
    [['\u202A212 => A control of the direction of writing is left open here.', 1]],
  ],
  [
    variationSelectors,
    `Here\uFE01\uFE02\uFE03 it is.`,
    [['e\uFE01\uFE02\uFE03 => 3 variation selectors stand here in a row: they can carry as many bytes.', 1]],
  ],
  [variationSelectors, 'A heart ❤️ and a left-over \uFE0F here.', []],
  [variationSelectors, `Said.${wrapper(2)}`, []],
  [
    mixedAlphabets,
    'The аrmy and the stаtе.',
    [
      [
        'аrmy => Letters of two alphabets are mixed in this word, which reads “army”; 2 such words in all.',
        3,
      ],
    ],
  ],
  [
    brokenWords,
    'Der Ver\u00ADkehr.',
    [['Ver\u00ADkehr => An unseen character parts the word “Verkehr”.', 1]],
  ],
])('%o of %j', (rule, words, expected) => {
  expect(check(rule, words)).toEqual(expected);
});

describe('text/manifest', () => {
  it('says that nothing was verified, and whether it is as long as it declares', () => {
    const found = (length: number) => [
      ...textManifest.check(captureOf(story(`Said.${wrapper(length)}`)), {}),
    ];
    expect(plain(found(2)[0]!.message)).toBe(
      'A C2PA manifest of 2 bytes is hidden here (version 1); it is not verified here.',
    );
    expect(plain(found(2)[0]!.because)).toContain('is as long as it says');
    expect(plain(found(9)[0]!.because)).toContain('declares 9 bytes and 2 are there');
  });
});
