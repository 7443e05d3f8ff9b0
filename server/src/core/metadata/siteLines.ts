/** Lines that other captures of one publisher share: what a folder's template says of who made this page. */
import { message } from '../message';
import type { Capture, SiteLine } from '../model';
import { nameKey } from './names';
import { trimmed, type Page } from './page';
import type { Candidate } from './sitenames';

/** Shorter lines stand on any site, longer ones in one page. */
const SHORTEST = 12;
const LONGEST = 200;
/** Captures in which a line must stand before it tells anything. */
const LEAST = 2;

const wordsOf = (words: string): string => words.trim().replace(/\s+/g, ' ');

/** The publisher whose lines stand here, where they are all of one. */
export function* fromSiteLines(page: Page): Generator<Candidate> {
  const known = new Map(
    (page.context.siteLines ?? [])
      .filter(({ captures }) => captures >= LEAST)
      .map((each) => [each.line, each] as const),
  );
  if (known.size === 0) return;
  const found: { span: readonly [number, number]; publisher: string }[] = [];
  for (const index of page.own) {
    const line = page.lines[index]!;
    if (line.zone !== 'boilerplate' || line.span[1] - line.span[0] > LONGEST) continue;
    const span = trimmed(page.text, line.span);
    const site = known.get(wordsOf(page.text.slice(...span)));
    if (site) found.push({ span, publisher: site.publisher });
  }
  const [first] = found;
  if (!first || found.some(({ publisher }) => nameKey(publisher) !== nameKey(first.publisher))) return;
  const because = message(
    '{0} lines of the page stand in other captures too, which name this publisher.',
    found.length,
  );
  const confidence = Math.min(0.9, 0.65 + 0.05 * found.length);
  yield {
    kind: 'template',
    name: first.publisher,
    spans: found.map(({ span }) => span),
    because,
    confidence,
  };
}

/**
 * What captures tell of the lines of their publishers: lines of boilerplate that stand in captures of one publisher and of no
 * other. Only captures that state, infer or were supplied with their publisher count.
 */
export function siteLinesOf(captures: Iterable<Pick<Capture, 'text' | 'lines' | 'provenance'>>): SiteLine[] {
  const byLine = new Map<string, { publisher: string | null; captures: number }>();
  for (const { text, lines, provenance } of captures) {
    const { value } = provenance.publisher;
    if (value === null) continue;
    const own = new Set<string>();
    for (const { zone, role, span } of lines) {
      const length = span[1] - span[0];
      if (zone !== 'boilerplate' || role === 'repeated-headline' || length > LONGEST) continue;
      const line = wordsOf(text.slice(...span));
      if (line.length >= SHORTEST) own.add(line);
    }
    for (const line of own) {
      const known = byLine.get(line);
      if (!known) byLine.set(line, { publisher: value, captures: 1 });
      else {
        known.captures++;
        if (known.publisher !== null && nameKey(known.publisher) !== nameKey(value)) known.publisher = null;
      }
    }
  }
  return [...byLine].flatMap(([line, { publisher, captures: count }]) =>
    publisher !== null && count >= LEAST ? [{ line, publisher, captures: count }] : [],
  );
}
