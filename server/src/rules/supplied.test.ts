// The rules on what was supplied.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { analyse } from '../core/capture';
import { plain } from '../core/message';
import type { Capture, Supplied } from '../core/model';
import { captureOf } from '../core/testing';
import type { Finding } from './finding';
import { runRules } from './run';

const story = `B| Home
B| Follow Northern Wire on Facebook
B| Support Northern Wire
H| Troops leave the river town
A:byline| By Maria Keller
A:timestamp| Published: March 3, 2021
A:timestamp| Updated: March 6, 2021
A| Troops left the river town on Tuesday, General Otto Brandt said.
R| Troops leave the river town
B| © 2021 Northern Wire`;

const about = (capture: Capture): Finding[] =>
  runRules(capture).filter(({ rule }) => rule.startsWith('supplied/'));
/** `rule: words of the mark => message`. */
const said = (capture: Capture): string[] =>
  about(capture).map(
    ({ rule, span, message }) => `${rule.slice(9)}: ${capture.text.slice(...span)} => ${plain(message)}`,
  );
const withSidecar = (values: Supplied['values'], marked = story): Capture =>
  captureOf(marked, { supplied: [{ origin: 'page.json', values }] });

describe('differences', () => {
  it('all of them, at the words of the text, naming the sidecar', () => {
    const capture = withSidecar({
      headline: 'Another page',
      published: '2021-01-01',
      publisher: 'A Times',
      digest: 'ab'.repeat(32),
    });
    expect(said(capture)).toEqual([
      'digest-differs: Home => The digest in page.json is not that of the text.',
      'publisher-differs: Northern Wire => The page speaks for “Northern Wire”; by page.json it is of “A Times”.',
      'headline-differs: Troops leave the river town => The headline is not “Another page”, as page.json has it.',
      'date-differs: March 3, 2021 => Published 2021-03-03, but 2021-01-01 by page.json.',
    ]);
  });
  it('of a header block, with its words as evidence', () => {
    const text = `---
url: https://a.test/x
title: Another page
sha256: ${'ab'.repeat(32)}
---
Troops leave the river town

By Maria Keller

RIVERTON - Troops left the river town on Tuesday, General Otto Brandt said in a statement.

At least 14 people were killed and 30 wounded in the shelling of the market, and two bridges were destroyed.

“We will not come back to this town,” Brandt told Northern Wire. An official said that 200 soldiers had crossed the river.
`;
    const capture = analyse(text);
    expect(said(capture)).toEqual([
      `digest-differs: ${'ab'.repeat(32)} => The digest in the block before the text is not that of the text.`,
      'headline-differs: Troops leave the river town => The headline is not “Another page”, as the block before the text has it.',
    ]);
    expect(about(capture)[1]!.evidence.map((span) => text.slice(...span))).toEqual([
      'Troops leave the river town',
      'Another page',
    ]);
  });
});

describe('no difference', () => {
  it.each<[string, Supplied['values']]>([
    ['nothing supplied', {}],
    ['a headline in another spelling', { headline: 'TROOPS LEAVE THE RIVER TOWN | Northern Wire' }],
    ['a headline that stands on another line', { headline: 'Follow Northern Wire on Facebook' }],
    ['the day', { published: '2021-03-03T23:00:00Z' }],
    ['a time that some zone makes the same day', { published: '2021-03-04T08:00:00Z' }],
    ['the time of the update', { published: '2021-03-06T08:00:00Z' }],
    ['the site by its host name', { publisher: 'www.northern-wire.test' }],
    ['the digest', { digest: createHash('sha256').update(captureOf(story).text).digest('hex') }],
    ['a digest in no known notation', { digest: 'crc32c:AAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    [
      'what only a sidecar can know',
      { url: 'https://northern-wire.test/x', retrieved: '2021-03-09', contentType: 'text/html' },
    ],
  ])('%s', (_, values) => {
    expect(said(withSidecar(values))).toEqual([]);
  });
  it('a text that says nothing contradicts nothing', () => {
    const values = { headline: 'Another page', published: '2021-01-01', publisher: 'A Times' };
    expect(said(withSidecar(values, 'A| Troops left the river town on Tuesday.'))).toEqual([]);
  });
  it('a name that is only likely contradicts nothing', () => {
    expect(
      said(withSidecar({ publisher: 'A Times' }, 'H| Troops\nA| (Northern News) - Troops left.')),
    ).toEqual([]);
  });
});
