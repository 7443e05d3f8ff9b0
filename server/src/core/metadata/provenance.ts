import type { Claims } from '../claims/claims';
import type { Comment, Context, Field, Line, Provenance } from '../model';
import { articleText } from '../text/digest';
import { readAgencies } from './agencies';
import { readAssetDates } from './assets';
import { readByline } from './byline';
import { readCounts } from './counts';
import { findDateline, readDateline } from './dateline';
import { readHeadline } from './headline';
import { readIdentifier } from './identifier';
import { readLanguage } from './language';
import { readLinks } from './links';
import { openPage } from './page';
import { readPayloads } from './payloads/payloads';
import { readPageTimes } from './published';
import { readPublisher } from './publisher';
import { readRelativeDates } from './relative';
import type { HeaderBlock } from '../supplied/header';
import { supply } from '../supplied/supply';

function byPosition(a: Field, b: Field): number {
  return (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0);
}

/**
 * What the capture itself says of its origin, where it says it, what was supplied beside it, and what is missing. Near-linear in
 * the text. `header`: the block before the capture's own words.
 */
export function readProvenance(
  text: string,
  lines: readonly Line[],
  comments: readonly Comment[],
  claims: Claims,
  context: Context,
  header: HeaderBlock | null = null,
): Provenance {
  const page = openPage(text, lines, comments, claims, context, header);
  const payloads = readPayloads(page);
  const language = readLanguage(page, 'article');
  const times = readPageTimes(page, language.value ?? '');
  const dateline = findDateline(page);
  const byline = readByline(page);
  const own = {
    headline: readHeadline(page),
    publisher: readPublisher(page, payloads, dateline, byline),
    published: times.published,
    updated: times.updated,
    byline,
    language,
  };
  const fields = supply(own, header, context, () => ({
    text,
    bodyStart: page.start,
    article: articleText(text, lines),
  }));
  const { headline, publisher, published, updated, url, retrieved, contentType, digest, supplied } = fields;
  return {
    headline,
    publisher,
    published,
    updated,
    byline: fields.byline,
    dateline: readDateline(page, dateline),
    url,
    retrieved,
    language: fields.language,
    commentLanguage: readLanguage(page, 'comments'),
    identifier: readIdentifier(page),
    contentType,
    digest,
    supplied,
    agencies: readAgencies(page, dateline, byline),
    links: readLinks(page),
    dates: [
      ...times.all,
      ...readRelativeDates(page, [fields.published, fields.updated], language.value ?? ''),
      ...readAssetDates(payloads),
    ].sort(byPosition),
    payloads,
    counts: readCounts(page),
  };
}
