/** From placed drafts to attributions: sources described and resolved over the document, hops, confidence. */
import type { Attribution, Source, Span } from '../model';
import type { TokenRange } from '../text/sentences';
import { Is } from '../text/words';
import type { Placing } from './continued';
import { describe, type Description } from './describe';
import { mentionsOf, type Acronym, type Mention } from './mentions';
import { spanOf, type Passage } from './passage';
import { Resolver, type RawSource } from './resolve';
import { is, isName } from './scene';
import type { Casing } from './titleCase';

const shift = <T extends { readonly span: Span }>(each: T, by: number): T => ({
  ...each,
  span: [each.span[0] + by, each.span[1] + by],
});

/** A resolver for the passages of one zone or comment. */
export function resolverFor(passages: readonly Passage[]): Resolver {
  const people: Mention[] = [];
  const acronyms: Acronym[] = [];
  for (const { reading, start } of passages) {
    const mentions = mentionsOf(reading.tokens);
    for (const mention of mentions.people) people.push(shift(mention, start));
    for (const acronym of mentions.acronyms) acronyms.push(shift(acronym, start));
  }
  return new Resolver(people, acronyms);
}

function rawSource(text: string, passage: Passage, range: TokenRange, description: Description): RawSource {
  const span = spanOf(passage, range);
  const name = description.name ? text.slice(...spanOf(passage, description.name)) : null;
  return { span, text: text.slice(...span), name, description };
}

/** "…, who said": the phrase the relative word stands for. */
function antecedent({ reading }: Passage, relative: number): TokenRange | null {
  const { words } = reading.tokens;
  let end = relative;
  if (words[end - 1]?.lower === ',') end--;
  let from = end;
  while (from > 0 && end - from < 8) {
    const word = words[from - 1]!;
    if (
      !isName(word) &&
      !is(word, Is.individual | Is.collective | Is.organisation | Is.document | Is.title | Is.determiner) &&
      word.lower !== '.'
    )
      break;
    from--;
    if (is(word, Is.determiner)) break;
  }
  return from < end ? [from, end] : null;
}

/** What is known of the whole text (article, or one comment) that a draft stands in. */
export interface Document {
  readonly resolver: Resolver;
  readonly casing: Casing;
}

/** The attribution of a draft. `outer` is the one in whose content it stands, if any. */
export function attribute(
  text: string,
  passages: readonly Passage[],
  placing: Placing,
  { resolver, casing }: Document,
  outer: Attribution | null,
): Attribution {
  const { draft } = placing;
  const passage = passages[placing.passage]!;
  const content = placing.content.ranges.map((range) => spanOf(passage, range));
  for (const { passage: other, range } of placing.further) content.push(spanOf(passages[other]!, range));
  return {
    source: sourceOf(text, passage, placing, { resolver, casing }, outer),
    cue: { spans: [spanOf(passage, [draft.cue.from, draft.cue.to])] },
    content: { spans: content },
    quotation: draft.quotation,
    polarity: draft.polarity,
    confidence: Math.round(draft.score * 1000) / 1000,
  };
}

function sourceOf(
  text: string,
  passage: Passage,
  { draft }: Placing,
  { resolver, casing }: Document,
  outer: Attribution | null,
): Source | null {
  const { range, form } = draft.source;
  if (!range) return null;
  const meant = form === 'relative' ? (antecedent(passage, range[0]) ?? range) : range;
  const raw = rawSource(text, passage, meant, describe(casing.running(passage, meant), meant));
  const resolved = resolver.resolve(raw);
  const shown = spanOf(passage, range);
  return {
    spans: [shown],
    text: text.slice(...shown),
    kind: resolved.kind,
    resolved: resolved.resolved,
    introduced: resolved.introduced ?? (meant === range ? null : raw.span),
    via: [
      ...(outer?.source?.kind === 'named-organisation' ? [outer.source.resolved ?? outer.source.text] : []),
      ...told(text, passage, draft.hearer, resolver),
    ],
  };
}

/** "a source told Agency": the organisation that heard it is a hop. */
function told(text: string, passage: Passage, hearer: TokenRange | null, resolver: Resolver): string[] {
  if (!hearer) return [];
  const description = describe(passage.reading.tokens.words, hearer);
  if (description.kind !== 'named-organisation') return [];
  const resolved = resolver.resolve(rawSource(text, passage, hearer, description));
  return resolved.kind === 'named-organisation' && resolved.resolved ? [resolved.resolved] : [];
}
