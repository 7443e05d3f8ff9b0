import { describe, expect, it } from 'vitest';
import { analyse } from '../capture';
import { readLines } from './read';
import { splitLines } from '../text/lines';
import { settleArticle } from './settleArticle';

const articleLines = (text: string): number => analyse(text).provenance.counts.articleLines;

describe('captures without an article', () => {
  it.each([
    [
      'an error page',
      'The Wexcombe Argus\nNews\nSport\nJobs\n\nPage not found\n\nSorry, the page you are looking for has been moved or does not exist any more. Please check the address or use the search.\n\nSearch\nMost read\nPrivacy policy\n© 2020 The Wexcombe Argus',
    ],
    [
      'a wall of consent',
      'We value your privacy\n\nWe and our partners store information on your device, such as cookies, and process personal data to show you personalised ads and to measure how you use our site. You may withdraw your consent at any time.\n\nAccept all\nReject all\nMore options\nList of partners',
    ],
    [
      'a wall in German',
      'Wir brauchen Ihre Zustimmung\n\nWir und unsere Partner speichern Informationen auf Ihrem Gerät und verarbeiten personenbezogene Daten, um Ihnen personalisierte Werbung zu zeigen. Ihre Einwilligung können Sie jederzeit widerrufen.\n\nAlle akzeptieren\nEinstellungen\nImpressum',
    ],
  ])('%s', (_, text) => {
    expect(articleLines(text)).toBe(0);
  });

  it('keeps short news, also of such things', () => {
    const news =
      'Council fined over cookies\n\nThe county court fined the council of Wexcombe 4,000 crowns on Monday, because its site had stored cookies without the consent of its visitors.\n\nA clerk said that the page was taken down last week and that nobody’s data had been sold to partners.\n\nThe council has until June to appeal against the fine, the court said in a statement.';
    expect(articleLines(news)).toBeGreaterThan(2);
  });
});

describe('settleArticle', () => {
  const prose =
    'The council of the old town voted on Tuesday to rebuild the bridge that the flood had closed.';
  const text = [prose, prose, prose, 'Home', 'News'].join('\n');
  const lines = readLines(text, splitLines(text));
  const rows = (...chances: number[][]): Float64Array => Float64Array.from(chances.flat());
  const settle = (chance: Float64Array): number[] => [...settleArticle(lines, chance, () => '')];

  it('takes the likeliest zone of each line', () => {
    const sure = [0.1, 0.8, 0.1];
    expect(settle(rows(sure, sure, sure, [0.9, 0.1, 0], [0.2, 0.1, 0.7]))).toEqual([1, 1, 1, 0, 2]);
  });

  it('makes out a faint article, and none where there is nothing to help', () => {
    const faint = [0.6, 0.35, 0.05];
    expect(settle(rows(faint, faint, faint, [0.99, 0.01, 0], [0.99, 0.01, 0]))).toEqual([1, 1, 1, 0, 0]);
    const none = [0.98, 0.01, 0.01];
    expect(settle(rows(none, none, none, none, none))).toEqual([0, 0, 0, 0, 0]);
  });
});
