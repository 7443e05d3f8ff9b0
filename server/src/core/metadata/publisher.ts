/** Which site the capture came from, as far as its own words show. */
import publishers from '../../../data/publishers.json';
import { soundsLikeMedia } from './agencies';
import { commonAssetName } from './assets';
import { message, type Message } from '../message';
import type { Field, Payload, Span } from '../model';
import type { Dateline } from './dateline';
import { absent, inferred, stated } from './field';
import { frames, nameInFrame } from './frames';
import { isName, nameKey } from './names';
import { linesOf, trimmed, type Page } from './page';

/** Lines of chrome longer than this speak of something else. */
const LONGEST = 160;
/** Less likely than this is not said. */
const LEAST = 0.5;
/** Different names taken from chrome at most: a page of names is a directory. */
const MOST = 50;

const rights = frames(publishers.rights);
const chrome = frames(publishers.chrome);

interface Candidate {
  readonly name: string;
  readonly spans: readonly Span[];
  readonly because: Message;
  readonly confidence: number;
  readonly stated?: boolean;
}

/** Names in lines of boilerplate, with every line that gives the same. */
function* fromChrome(page: Page): Generator<Candidate> {
  const named = new Map<string, { name: string; spans: Span[]; rights: boolean }>();
  for (const line of linesOf(page, 'boilerplate', LONGEST)) {
    if (line.role === 'repeated-headline' || line.role === 'artefact') continue;
    const whole = trimmed(page.text, line.span);
    const owner = nameInFrame(page.text, whole, rights);
    const span = owner ?? nameInFrame(page.text, whole, chrome);
    if (!span) continue;
    const name = page.text.slice(...span);
    const known = named.get(nameKey(name));
    if (known) {
      known.spans.push(span);
      known.rights ||= owner !== null;
    } else if (named.size < MOST) named.set(nameKey(name), { name, spans: [span], rights: owner !== null });
  }
  const story = [...linesOf(page, 'article')].map((line) => page.text.slice(...line.span)).join('\n');
  for (const { name, spans, rights: claimed } of named.values()) {
    if (claimed) {
      yield {
        name,
        spans,
        because: message('A line of the page claims its rights for this name.'),
        confidence: 0.95,
        stated: true,
      };
      continue;
    }
    // What the story is about may be asked support for too ("Support Somewhere").
    const topic = story.includes(name);
    const because =
      spans.length === 1
        ? message('A line of the page around the article speaks for this name.')
        : message('{0} lines of the page around the article speak for this name.', spans.length);
    const confidence = Math.min(0.95, 0.8 + 0.05 * (spans.length - 1)) - (topic ? 0.35 : 0);
    yield { name, spans, because, confidence };
  }
}

/** "Headline | Site name": what a repeat of the headline, or the headline itself, carries after a separator. */
function* fromTitle(page: Page): Generator<Candidate> {
  const first = page.lines[page.headline];
  if (!first) return;
  const headline = page.text.slice(...first.span).trim();
  for (const index of page.own.slice(0, 40)) {
    const [start, end] = trimmed(page.text, page.lines[index]!.span);
    const line = page.text.slice(start, Math.min(end, start + 400));
    for (const separator of publishers.titleSeparators) {
      const same = index === page.headline;
      const at = same ? line.lastIndexOf(separator) : headline.length;
      if (at <= 0 || !line.startsWith(separator, at) || (!same && !line.startsWith(headline))) continue;
      if (same && separator !== ' | ' && separator !== ' :: ' && separator !== ' » ') continue;
      const span: Span = [start + at + separator.length, end];
      const name = page.text.slice(...span);
      if (isName(name, 5)) {
        yield {
          name,
          spans: [span],
          because: message('Stands after the headline, where pages put the name of their site.'),
          confidence: 0.85,
        };
      }
    }
  }
}

function* candidates(
  page: Page,
  payloads: readonly Payload[],
  dateline: Dateline | null,
  byline: Field,
): Generator<Candidate> {
  yield* fromChrome(page);
  yield* fromTitle(page);
  if (dateline?.agency) {
    const name = page.text.slice(...dateline.agency);
    const because = message(
      'The agency named before the story; another site may have taken the story over from it.',
    );
    yield { name, spans: [dateline.agency], because, confidence: soundsLikeMedia(name) ? 0.7 : 0.5 };
  }
  if (byline.state === 'stated' && byline.value !== null && soundsLikeMedia(byline.value)) {
    yield {
      name: byline.value,
      spans: byline.spans,
      because: message('The story is signed with this name, which is an outlet’s by its shape.'),
      confidence: 0.65,
    };
  }
  const assets = commonAssetName(page.text, payloads);
  if (assets) {
    const because = message(
      'The names of {0} files in leaked data begin with it; the text does not name the site.',
      assets.spans.length,
    );
    yield { name: assets.name, spans: assets.spans, because, confidence: 0.6 };
  }
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
    const key = nameKey(each.name);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const ranked = [...groups.values()]
    .map((group) => {
      const best = group.reduce((a, b) => (b.confidence > a.confidence ? b : a));
      const unlikely = group.reduce((product, { confidence }) => product * (1 - confidence), 1);
      return { best, spans: group.flatMap(({ spans }) => spans), confidence: Math.min(0.97, 1 - unlikely) };
    })
    .sort((a, b) => b.confidence - a.confidence);
  const [winner] = ranked;
  if (!winner || winner.confidence < LEAST) {
    return absent(
      message(
        'No line claims rights or speaks for a site, no agency stands before the story, and no leaked data names files after one.',
      ),
    );
  }
  const spans = [...new Map(winner.spans.map((span) => [span[0], span])).values()].sort(
    (a, b) => a[0] - b[0],
  );
  const make = winner.best.stated ? stated : inferred;
  return make(winner.best.name, spans, winner.best.because, Math.round(winner.confidence * 100) / 100);
}
