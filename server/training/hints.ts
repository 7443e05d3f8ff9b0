/** Pages of the gold with hints about roles, read as the roles are: with the zones that the shipped weights give them. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readLines, type ReadLines } from '../src/core/segments/read';
import { storyStart } from '../src/core/segments/story';
import { type Span, type Zone, zones } from '../src/core/model';
import { chancesOf, likeliest, readZones, scoresOf } from '../src/core/segments/zones';
import { splitLines } from '../src/core/text/lines';
import { type Gold, readGold } from './gold';

export const { values: options } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/bench/segmentation' },
    out: { type: 'string' },
    without: { type: 'string' },
    files: { type: 'string', default: 'pages,variantB,cleaned' },
    folds: { type: 'string', default: '3' },
    epochs: { type: 'string', default: '12' },
    licences: { type: 'string' },
    invented: { type: 'string', default: 'server/training/noArticle' },
  },
});

export interface HintedPage {
  readonly gold: Omit<Gold, 'text'>;
  readonly file: string;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly lines: ReadLines;
  readonly zoneOf: (i: number) => Zone;
  readonly story: number;
}

/** Chances of the zones of each line, by the shipped weights. */
export const zoneChances = (lines: ReadLines): Float64Array => chancesOf(scoresOf(readZones(lines)));

/** A page with its zones; null where it has no story. */
function readPage({ text, ...gold }: Gold, file: string): HintedPage | null {
  const spans = splitLines(text);
  const lines = readLines(text, spans);
  const path = likeliest(zoneChances(lines));
  const zoneOf = (i: number): Zone => zones[path[i]!]!;
  const story = storyStart(lines, zoneOf);
  return story < 0 ? null : { gold, file, text, spans, lines, zoneOf, story };
}

/**
 * All pages with hints. `--without`: a list of document ids whose domains are left out, so that gold read by hand can be
 * scored on domains that the weights never saw.
 */
export function* hintedPages(): Generator<HintedPage> {
  const skipped = new Set(options.without ? readFileSync(options.without, 'utf8').split('\n') : []);
  const domains = new Set<string>();
  const files = options.files.split(',');
  for (const file of files)
    for (const { id, url_domain } of readGold(options.gold, file))
      if (skipped.has(id)) domains.add(url_domain);
  const licences = options.licences?.split(',');
  for (const file of files)
    for (const gold of readGold(options.gold, file)) {
      if (domains.has(gold.url_domain) || !gold.fine?.some(Boolean)) continue;
      if (licences && !licences.some((each) => gold.license.includes(each))) continue;
      const page = readPage(gold, file);
      if (page) yield page;
    }
}
