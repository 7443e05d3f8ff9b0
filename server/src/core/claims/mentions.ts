/** Names that a line mentions: the material that surnames and descriptions resolve to. */
import type { Span } from '../model';
import type { Tokens } from '../text/tokens';
import { Is } from '../text/words';
import { describe, runAt } from './describe';
import type { ClaimWord } from './lexicon';
import { is, isName } from './scene';
import { inTitleCase } from './titleCase';

export interface Mention {
  /** Personal name without titles. */
  readonly name: string;
  readonly surname: string;
  /** The whole introducing phrase, relative to the line. */
  readonly span: Span;
  readonly titles: readonly string[];
  readonly modifiers: readonly string[];
  /** Titled, or described by a role. */
  readonly strong: boolean;
}

/** "Full Name (FN)". */
export interface Acronym {
  readonly letters: string;
  readonly name: string;
  readonly span: Span;
}

export interface Mentions {
  readonly people: readonly Mention[];
  readonly acronyms: readonly Acronym[];
}

const known = new WeakMap<Tokens<ClaimWord>, Mentions>();
/** The names of a line, read when first asked for: lines in which nobody is cited are never asked. */
export function mentionsOf(tokens: Tokens<ClaimWord>): Mentions {
  let mentions = known.get(tokens);
  if (!mentions) known.set(tokens, (mentions = readMentions(tokens)));
  return mentions;
}

const mostMentions = 400;
const none: Mentions = { people: [], acronyms: [] };

/** Reads the names of a line; none of a line in title case, where every word looks like one. */
function readMentions(tokens: Tokens<ClaimWord>): Mentions {
  const { words } = tokens;
  const capitals: number[] = [];
  if (inTitleCase(words)) return none;
  for (let at = 0; at < words.length && capitals.length < mostMentions * 4; at++)
    if (isName(words[at])) capitals.push(at);
  if (capitals.length === 0) return none;
  const people: Mention[] = [];
  const acronyms: Acronym[] = [];
  let done = 0;
  for (const at of capitals) {
    if (at < done) continue;
    if (people.length + acronyms.length >= mostMentions) break;
    const run = runAt(words, at, Math.min(words.length, at + 16));
    done = run.to;
    if (
      words[run.to]?.lower === '(' &&
      words[run.to + 2]?.lower === ')' &&
      words[run.to + 1]!.shape === 3 &&
      run.to - run.from > 1
    ) {
      const letters = tokens.text.slice(tokens.starts[run.to + 1], tokens.ends[run.to + 1]);
      const span: Span = [tokens.starts[run.from]!, tokens.ends[run.to - 1]!];
      acronyms.push({ letters, name: tokens.text.slice(...span), span });
    }
    if (run.name) people.push(mention(tokens, run.from, run.to, run.name, run.titled));
  }
  return { people, acronyms };
}

function mention(
  tokens: Tokens<ClaimWord>,
  from: number,
  to: number,
  name: readonly [number, number],
  titled: boolean,
): Mention {
  const { words, starts, ends, text } = tokens;
  // a role before the name ("campaign spokeswoman Ann Lee") belongs to the phrase
  let start = from;
  while (
    start > 0 &&
    start > from - 6 &&
    words[start - 1]!.shape === 1 &&
    is(words[start - 1], Is.individual | Is.title | Is.organisation)
  )
    start--;
  if (start < from)
    while (start > 0 && start > from - 10 && (isName(words[start - 1]) || words[start - 1]!.lower === "'s"))
      start--;
  const described = describe(words, [start, to]);
  const [first, last] = name;
  const after = words[to]?.lower === ',' && is(words[to + 1], Is.determiner | Is.relative | Is.individual);
  return {
    name: text.slice(starts[first], ends[last - 1]),
    surname: words[last - 1]!.lower === '.' ? words[last - 2]!.lower : words[last - 1]!.lower,
    span: [starts[start]!, ends[to - 1]!],
    titles: described.titles,
    modifiers: described.modifiers,
    strong: titled || start < from || after,
  };
}
