import { message } from '../core/message';
import type { Capture, Payload, PayloadTime } from '../core/model';
import type { Rule } from './finding';
import { isLater } from './times';

function latest(payloads: readonly Payload[]): PayloadTime | null {
  let found: PayloadTime | null = null;
  for (const { times } of payloads)
    for (const each of times) if (!found || each.value.localeCompare(found.value) > 0) found = each;
  return found;
}

/** When the page is dated; the update counts, where there was one. */
function dated({ provenance: { published, updated } }: Capture): string | null {
  if (updated.state !== 'absent' && updated.value !== null) return updated.value;
  return published.state === 'absent' ? null : published.value;
}

export const assetLater: Rule = {
  id: 'date/asset-later',
  title: 'Files in leaked data are newer than the page',
  why: 'Names of pictures and stories in leaked data hold the times at which they were made. What is newer than the page’s own date shows that the page was fetched, or changed, later than it says.',
  severity: 'information',
  *check(capture) {
    const { provenance } = capture;
    const last = latest(provenance.payloads);
    const page = last && dated(capture);
    if (!last || page === null || !isLater(last.value, page)) return;
    const shown = provenance.updated.state === 'absent' ? provenance.published : provenance.updated;
    yield {
      span: last.span,
      message: message(
        'The data holds a time, {0}, later than the page, which is dated {1}.',
        last.value,
        page,
      ),
      because: message(
        'The latest time in names and members of the leaked data; no time zone makes it one of that day.',
      ),
      evidence: [last.span, ...shown.spans],
      confidence: 0.8,
      wouldChange: message('Another reading of the digits, or a date of update on the page.'),
    };
  },
};
