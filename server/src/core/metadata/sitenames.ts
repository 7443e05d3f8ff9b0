/** Names that a page's chrome and titles give to its own site. */
import publishers from '../../../data/publishers.json';
import { message, type Message } from '../message';
import type { Span } from '../model';
import { frames, nameInFrame } from './frames';
import { isName, isSiteName, nameKey } from './names';
import { linesOf, trimmed, type Page } from './page';

/** Lines of chrome longer than this speak of something else. */
const LONGEST = 160;
/** Different names taken from chrome at most: a page of names is a directory. */
const MOST = 50;
/** Lines outside the comments in which the headline's repeats are looked for. */
const TITLES = 40;

/** UTF-16 units at the top of a page where its own name stands, and how often a name of its own stands in all. */
const TOP = 400;
const OFTEN = 5;

const rightsFrames = frames(publishers.rights);
const chromeFrames = frames(publishers.chrome);

export interface Candidate {
  readonly kind: 'rights' | 'chrome' | 'title' | 'address' | 'template' | 'dateline' | 'byline' | 'assets';
  readonly name: string;
  readonly spans: readonly Span[];
  readonly because: Message;
  readonly confidence: number;
}

interface Named {
  readonly name: string;
  readonly rights: Span[];
  readonly chrome: Span[];
}

function namesInChrome(page: Page): Named[] {
  const named = new Map<string, Named>();
  for (const line of linesOf(page, 'boilerplate', LONGEST)) {
    if (line.role === 'repeated-headline' || line.role === 'artefact') continue;
    const whole = trimmed(page.text, line.span);
    const owner = nameInFrame(page.text, whole, rightsFrames);
    const span = owner ?? nameInFrame(page.text, whole, chromeFrames, true);
    if (!span) continue;
    const name = page.text.slice(...span);
    const key = nameKey(name);
    const known = named.get(key) ?? { name, rights: [], chrome: [] };
    known[owner ? 'rights' : 'chrome'].push(span);
    if (named.has(key) || named.size < MOST) named.set(key, known);
  }
  return [...named.values()];
}

const corporate = new Set(publishers.corporate);

/** A page names itself at its top and over again; an owner's name stands in the rights line and says what kind of company it is. */
function isOwnWord({ text, start }: Page, name: string): boolean {
  const bare = name.replace(/^the\s+/i, '');
  if (bare.split(/[\s.,]+/).some((word) => corporate.has(word.toLowerCase()))) return false;
  const top = text.slice(start, start + TOP).toLowerCase();
  if (!top.includes(bare.toLowerCase())) return false;
  let times = 0;
  for (let at = text.indexOf(bare); at >= 0 && times < OFTEN; at = text.indexOf(bare, at + bare.length))
    times++;
  return times >= OFTEN;
}

/** Names in lines of boilerplate: "© Name", "Support Name". */
export function* fromChrome(page: Page): Generator<Candidate> {
  const story = [...linesOf(page, 'article')].map((line) => page.text.slice(...line.span)).join('\n');
  for (const { name, rights, chrome } of namesInChrome(page)) {
    if (rights.length > 0) {
      const because = message(
        'A line of the page claims its rights for this name, which may be an owner’s or an agency’s.',
      );
      yield { kind: 'rights', name, spans: rights, because, confidence: isOwnWord(page, name) ? 0.62 : 0.4 };
    }
    if (chrome.length === 0) continue;
    // What the story is about may be asked support for too ("Support Somewhere").
    const topic = story.includes(name) ? 0.3 : 0;
    const because =
      chrome.length === 1
        ? message('A line of the page around the article speaks for this name.')
        : message('{0} lines of the page around the article speak for this name.', chrome.length);
    const confidence = Math.min(0.85, 0.5 + 0.2 * (chrome.length - 1)) - topic;
    yield { kind: 'chrome', name, spans: chrome, because, confidence };
  }
}

/** What stands after a separator in the headline's own line, or after the headline where it is repeated. */
function afterHeadline(line: string, headline: string, own: boolean): number | null {
  for (const separator of publishers.titleSeparators) {
    // A dash may stand inside a headline: only in a repeat does it set off the site's name.
    if (own && /[-–—]/.test(separator)) continue;
    const at = own ? line.lastIndexOf(separator) : headline.length;
    if (at > 0 && line.startsWith(separator, at) && line.startsWith(own ? '' : headline))
      return at + separator.length;
  }
  return null;
}

/** "Headline | Site name". */
export function* fromTitle(page: Page): Generator<Candidate> {
  const first = page.lines[page.headline];
  if (!first) return;
  const headline = page.text.slice(...first.span).trim();
  for (const index of page.own.slice(0, TITLES)) {
    const [start, end] = trimmed(page.text, page.lines[index]!.span);
    if (end - start > headline.length + LONGEST) continue;
    const at = afterHeadline(page.text.slice(start, end), headline, index === page.headline);
    if (at === null) continue;
    const span: Span = [start + at, end];
    const name = page.text.slice(...span);
    if (!isName(name, 5) || !isSiteName(name)) continue;
    const because = message('Stands after the headline, where pages put the name of their site.');
    yield { kind: 'title', name, spans: [span], because, confidence: 0.5 };
  }
}
