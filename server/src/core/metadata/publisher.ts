/** Which site the capture came from, as far as its own words show. */
import { message } from '../message';
import type { Field, Payload } from '../model';
import { addressOf } from './addresses';
import { commonAssetName } from './assets';
import type { Dateline } from './dateline';
import { absent, inferred, stated } from './field';
import { nameKey, soundsLikeMedia } from './names';
import type { Page } from './page';
import { fromSiteLines } from './siteLines';
import { fromChrome, fromTitle, type Candidate } from './sitenames';

/** Less likely than this is not said. */
const LEAST = 0.6;

function* candidates(
  page: Page,
  payloads: readonly Payload[],
  dateline: Dateline | null,
  byline: Field,
): Generator<Candidate> {
  yield* fromChrome(page);
  yield* fromTitle(page);
  yield* fromSiteLines(page);
  if (dateline?.agency) {
    const name = page.text.slice(...dateline.agency);
    const because = message(
      'The agency named before the story; another site may have taken the story over from it.',
    );
    // Wires sign with a short name wherever they are printed; a full name before the story is more often the site's own.
    const confidence = soundsLikeMedia(name) ? 0.7 : 0.4;
    yield { kind: 'dateline', name, spans: [dateline.agency], because, confidence };
  }
  const signed = byline.state === 'stated' ? byline.value : null;
  if (signed !== null && soundsLikeMedia(signed) && signed.split(' ').length <= 3) {
    const because = message('The story is signed with this name, which is an outlet’s by its shape.');
    yield { kind: 'byline', name: signed, spans: byline.spans, because, confidence: 0.45 };
  }
  const assets = commonAssetName(page.text, payloads);
  if (assets) {
    const because = message(
      'The names of {0} files in leaked data begin with it; the text does not name the site.',
      assets.spans.length,
    );
    yield { kind: 'assets', name: assets.name, spans: assets.spans, because, confidence: 0.6 };
  }
}

/** One name with all that speaks for it. Stated only where the page claims its rights and speaks for it under the same name and address. */
function fieldOf(group: readonly Candidate[]): Field {
  const best = group.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  const kinds = new Set(group.map(({ kind }) => kind));
  const sure = kinds.has('address') && kinds.has('rights') && (kinds.has('chrome') || kinds.has('title'));
  const unlikely = group.reduce((product, { confidence }) => product * (1 - confidence), 1);
  const places = new Map(group.flatMap(({ spans }) => spans.map((span) => [span[0], span] as const)));
  const spans = [...places.values()].sort((a, b) => a[0] - b[0]);
  const because = sure
    ? message(
        'The page claims its rights for this name, speaks for it elsewhere too, and writes an address of it.',
      )
    : best.because;
  const confidence = Math.round(Math.min(0.97, 1 - unlikely) * 100) / 100;
  return (sure ? stated : inferred)(best.name, spans, because, confidence);
}

/** The likeliest name; evidence of other kinds for the same name strengthens it. */
export function readPublisher(
  page: Page,
  payloads: readonly Payload[],
  dateline: Dateline | null,
  byline: Field,
): Field {
  const groups = new Map<string, Candidate[]>();
  for (const each of candidates(page, payloads, dateline, byline)) {
    const group = groups.get(nameKey(each.name));
    if (group) group.push(each);
    else groups.set(nameKey(each.name), [each]);
  }
  for (const [key, group] of groups) {
    const [{ name, kind }] = group as [Candidate];
    const span = kind === 'dateline' || kind === 'byline' ? null : addressOf(page, key);
    if (!span) continue;
    const because = message('An address in the page is that of this name, which its lines speak for.');
    group.push({ kind: 'address', name, spans: [span], because, confidence: 0.85 });
  }
  const [winner] = [...groups.values()].map(fieldOf).sort((a, b) => b.confidence - a.confidence);
  if (winner && winner.confidence >= LEAST) return winner;
  if (winner)
    return absent(
      message(
        'Too little says who published it; the most is said of “{0}”.',
        (winner.value ?? '').slice(0, 80),
      ),
    );
  return absent(
    message(
      'No line claims rights or speaks for a site, no agency stands before the story, and no leaked data names files after one.',
    ),
  );
}
