import { message } from '../core/message';
import { openingDatelines } from '../core/metadata/dateline';
import { isAcronym, soundsLikeMedia } from '../core/metadata/names';
import type { Rule } from './finding';

/** "Capital, State" as its parts, without case and marks. */
function partsOf(place: string): string[] {
  return place
    .normalize('NFKD')
    .toLowerCase()
    .split(/[,/;()]/)
    .map((part) => part.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(Boolean);
}

function samePlace(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a.some((x) => b.some((y) => x.includes(y) || y.includes(x)));
}

export const datelinePlaces: Rule = {
  id: 'dateline/two-places',
  title: 'Two places stand before the story',
  why: 'A dateline says where a story was reported from. Where its opening shows two, it was put together from reports of both places, or one of them was written over another.',
  severity: 'hint',
  *check({ text, lines, provenance: { dateline } }) {
    const { place } = dateline;
    // A line of its own may hold the agency alone.
    if (!place || isAcronym(place.text) || soundsLikeMedia(place.text)) return;
    const article = lines.filter(({ zone, span }) => zone === 'article' && span[1] > place.span[0]);
    for (const other of openingDatelines(text, article)) {
      if (!other.place || other.place[0] <= place.span[0]) continue;
      const words = text.slice(...other.place);
      if (samePlace(place.text, words)) continue;
      yield {
        span: other.place,
        message: message(
          '“{0}” stands before this part of the story, “{1}” before its beginning.',
          words,
          place.text,
        ),
        because: message('Both stand as datelines do, and neither name holds the other.'),
        evidence: [other.place, place.span],
        confidence: 0.6,
        wouldChange: message('Both being names of one place, or one of them being no place.'),
      };
      return;
    }
  },
};
