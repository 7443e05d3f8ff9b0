import { expect, test } from 'vitest';
import type { Line, Role } from '../model';
import { splitLines } from '../text/lines';
import { readClaims } from './claims';

/** The first source of a capture whose first line is its headline, with its kind and whom it resolves to. */
function headlineSource(text: string): string {
  const lines = splitLines(text).map((span, index): Line => {
    const role: Role = index === 0 ? 'headline' : 'paragraph';
    return { span, zone: 'article', role, confidence: 1 };
  });
  const source = readClaims(text, lines, []).attributions[0]?.source;
  return source ? `${source.text}: ${source.kind}` : 'none';
}

test.each([
  [
    'nouns the story writes in lower case',
    'Fishing Fleets Say Ministers Must Keep Quota\nThe fleets of three ports met ministers on Monday, and fishing goes on.',
    'Fishing Fleets: unnamed-collective',
  ],
  [
    'a plural the story does not use',
    'Fishing Fleets Say Ministers Must Keep Quota\nThree ports met on Monday.',
    'Fishing Fleets: unnamed-collective',
  ],
  [
    'one noun alone',
    'Trawlers Say Quota Must Stay\nThe trawlers left on Monday.',
    'Trawlers: unnamed-collective',
  ],
  [
    'a person the story names',
    'Ada Brenks Says Bridge Is Closed\nThe bridge is closed, Ada Brenks said on Monday.',
    'Ada Brenks: named-person',
  ],
  [
    'a surname that is a noun as well',
    'Ada Price Says Bridge Is Closed\nMayor Ada Price spoke of the price of repairs.',
    'Ada Price: named-person',
  ],
  [
    'a person the story never mentions',
    'Ada Brenk Says Bridge Is Closed\nIt is closed.',
    'Ada Brenk: named-person',
  ],
  ['a place', 'Velia Says Bridge Is Closed\nThe army of Velia closed it.', 'Velia: named-organisation'],
  ['an acronym', 'UN Says Bridge Is Closed\nIt was closed on Monday.', 'UN: named-organisation'],
  [
    'a name before a noun',
    'Velian Fishermen Say Bridge Is Closed\nThe Velian council met the fishermen.',
    'Velian Fishermen: unnamed-collective',
  ],
  [
    'a headline in running case keeps its capitals',
    'Fishing Fleets say that the ministers of the three ports must keep it\nThe fleets met.',
    'Fishing Fleets: named-person',
  ],
])('%s', (_, text, shown) => {
  expect(headlineSource(text)).toBe(shown);
});
