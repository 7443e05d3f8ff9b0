import type { Claims } from '../claims/claims';
import { message } from '../message';
import type { Comment, Context, Field, Line, Provenance } from '../model';
import { readAgencies } from './agencies';
import { readAssetDates } from './assets';
import { readByline } from './byline';
import { readCounts } from './counts';
import { findDateline, readDateline } from './dateline';
import { absent } from './field';
import { readHeadline } from './headline';
import { readIdentifier } from './identifier';
import { readLanguage } from './language';
import { readLinks } from './links';
import { openPage } from './page';
import { readPayloads } from './payloads';
import { readPageTimes } from './published';
import { readPublisher } from './publisher';
import { readRelativeDates } from './relative';

function byPosition(a: Field, b: Field): number {
  return (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0);
}

/** What the capture itself says of its origin, where it says it, and what is missing. Near-linear in the text. */
export function readProvenance(
  text: string,
  lines: readonly Line[],
  comments: readonly Comment[],
  claims: Claims,
  context: Context,
): Provenance {
  const page = openPage(text, lines, comments, claims, context);
  const payloads = readPayloads(page);
  const language = readLanguage(page, 'article');
  const times = readPageTimes(page, language.value ?? '');
  const dateline = findDateline(page);
  const byline = readByline(page);
  return {
    headline: readHeadline(page),
    publisher: readPublisher(page, payloads, dateline, byline),
    published: times.published,
    updated: times.updated,
    byline,
    dateline: readDateline(page, dateline),
    url: absent(message('Not supplied, and the text does not mark any link as its own address.')),
    retrieved: absent(message('Not supplied: a text does not show when it was fetched.')),
    language,
    commentLanguage: readLanguage(page, 'comments'),
    identifier: readIdentifier(page),
    agencies: readAgencies(page, dateline, byline),
    links: readLinks(page),
    dates: [
      ...times.all,
      ...readRelativeDates(page, times.published),
      ...readAssetDates(text, payloads),
    ].sort(byPosition),
    payloads,
    counts: readCounts(page),
  };
}
