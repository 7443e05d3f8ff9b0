/** Agencies and outlets the page cites: told by the shape of a name and by how it is given, never from a list of outlets. */
import agencies from '../../../data/agencies.json';
import { message, type Message } from '../message';
import type { Attribution, Field, Span } from '../model';
import type { Dateline } from './dateline';
import { inferred, stated } from './field';
import { isAcronym, isName, nameKey, soundsLikeMedia } from './names';
import { linesOf, trimmed, type Page } from './page';

const bodies = new Set(agencies.bodies);
const notOutlets = new Set(agencies.notOutlets);
const bodyWords = new Set(agencies.bodyWords);
const phrase = new RegExp(agencies.agencyPhrases.join('|'), 'gi');

function withoutArticle(name: string): string {
  return name
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/['’]s?$/, '')
    .trim();
}

interface Cited {
  readonly name: string;
  readonly span: Span | null;
  readonly because: Message;
  readonly state: 'stated' | 'inferred';
  readonly confidence: number;
}

/** Where `name` stands in the attribution's sentence; hops carry no span of their own. */
function locate(text: string, name: string, { cue, content, source }: Attribution): Span | null {
  let [first, last] = [Infinity, 0];
  for (const spans of [cue.spans, content.spans, source?.spans ?? []])
    for (const [from, to] of spans) [first, last] = [Math.min(first, from), Math.max(last, to)];
  if (last === 0) return null;
  const start = Math.max(0, first - 100);
  const end = last + 200;
  const at = text.slice(start, end).indexOf(name);
  return at < 0 ? null : [start + at, start + at + name.length];
}

/** How sure it is that a hop ("a source told …") is an outlet: sources tell ministries and courts too. */
function standingOf(name: string, cue: string): Pick<Cited, 'because' | 'state' | 'confidence'> | null {
  const parts = name.toLowerCase().split(/[^\p{L}]+/u);
  if (!isName(name) || notOutlets.has(name.toLowerCase()) || parts.some((word) => bodyWords.has(word)))
    return null;
  const because = message('The words came through it.');
  const acronym = name.split(/\s+/).some((part) => isAcronym(part) && !bodies.has(part));
  if (soundsLikeMedia(name) || acronym) return { because, state: 'stated', confidence: 0.9 };
  // "told Example": one word, told, and nothing else known of it.
  const told = agencies.telling.some((word) => cue.split(/\s+/).includes(word));
  return told && parts.length === 1 ? { because, state: 'inferred', confidence: 0.7 } : null;
}

function* fromClaims({ text, claims }: Page): Generator<Cited> {
  for (const sentence of claims.sentences) {
    if (sentence.zone !== 'article') continue;
    for (const index of sentence.attributions) {
      const attribution = claims.attributions[index];
      const source = attribution?.source;
      if (!attribution || !source) continue;
      const cue = attribution.cue.spans.map((span) => text.slice(...span).toLowerCase()).join(' ');
      for (const hop of source.via) {
        const name = withoutArticle(hop);
        const standing = standingOf(name, cue);
        if (standing) yield { name, span: locate(text, name, attribution), ...standing };
      }
      const name = withoutArticle(source.text);
      if (source.kind !== 'named-organisation' && !soundsLikeMedia(name)) continue;
      const span = source.spans[0] ?? null;
      if (soundsLikeMedia(name)) {
        yield {
          name,
          span,
          because: message('Given as the source of a statement.'),
          state: 'stated',
          confidence: 0.9,
        };
      } else if (
        isAcronym(name) &&
        !bodies.has(name) &&
        agencies.reporting.some((stem) => cue.includes(stem))
      ) {
        const because = message('Given as reporting; its name has the shape of an agency’s.');
        yield { name, span, because, state: 'inferred', confidence: 0.7 };
      }
    }
  }
}

/** "Source: Example", on a line of its own. */
function* fromSourceLines(page: Page): Generator<Cited> {
  for (const zone of ['article', 'boilerplate'] as const) {
    for (const line of linesOf(page, zone, 80)) {
      const [start, end] = trimmed(page.text, line.span);
      const words = page.text.slice(start, end);
      const colon = words.indexOf(':');
      if (colon < 0 || !agencies.sourceLabels.includes(words.slice(0, colon).trim().toLowerCase())) continue;
      const span = trimmed(page.text, [start + colon + 1, end]);
      const name = page.text.slice(...span);
      if (isName(name))
        yield {
          name,
          span,
          because: message('A line names it as the source of the story.'),
          state: 'stated',
          confidence: 0.95,
        };
    }
  }
}

/** Names that end in a phrase such as "News Agency", found by the phrase and read backwards. */
function* fromNames(page: Page): Generator<Cited> {
  for (const line of linesOf(page, 'article')) {
    const [start, end] = line.span;
    for (const match of page.text.slice(start, end).matchAll(phrase)) {
      const at = start + match.index;
      const ends = at + match[0].length;
      const before = page.text.slice(Math.max(start, at - 60), at);
      const lead = /(?:[\p{Lu}\d][\p{L}\p{N}.'’&-]*[ ]){1,4}$/u.exec(before)?.[0];
      if (lead === undefined) continue;
      const name = withoutArticle(page.text.slice(at - lead.length, ends));
      const proper = name.slice(0, -match[0].length).trim();
      if (!isName(proper) && !isAcronym(proper)) continue;
      yield {
        name,
        span: [ends - name.length, ends],
        because: message('Named in the story.'),
        state: 'stated',
        confidence: 0.9,
      };
    }
  }
}

export function readAgencies(page: Page, dateline: Dateline | null, byline: Field): Field[] {
  const all: Cited[] = [];
  if (dateline?.agency) {
    const name = page.text.slice(...dateline.agency);
    all.push({
      name,
      span: dateline.agency,
      because: message('Named before the story.'),
      state: 'stated',
      confidence: 0.95,
    });
  }
  if (byline.state === 'stated' && byline.value !== null && soundsLikeMedia(byline.value)) {
    all.push({
      name: byline.value,
      span: byline.spans[0] ?? null,
      because: message('Named as the author.'),
      state: 'stated',
      confidence: 0.95,
    });
  }
  const grouped = new Map<string, Cited[]>();
  for (const each of [...all, ...fromSourceLines(page), ...fromClaims(page), ...fromNames(page)]) {
    const group = grouped.get(nameKey(each.name));
    if (group) group.push(each);
    else grouped.set(nameKey(each.name), [each]);
  }
  return [...grouped.values()].map((group) => {
    const best = group.find(({ state }) => state === 'stated') ?? group[0]!;
    const places = new Map(group.flatMap(({ span }) => (span ? [[span[0], span] as const] : [])));
    const spans = [...places.values()].sort((a, b) => a[0] - b[0]);
    return (best.state === 'stated' && spans.length > 0 ? stated : inferred)(
      best.name,
      spans,
      best.because,
      best.confidence,
    );
  });
}
