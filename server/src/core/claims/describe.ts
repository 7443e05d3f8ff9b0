/** What a source's words say about it: its step on the ladder, its name, its titles. Knows shapes and kinds of words, no names. */
import type { SourceKind } from '../model';
import type { TokenRange } from '../text/sentences';
import { Is, Shape } from '../text/words';
import type { ClaimWord } from './lexicon';
import { is, isMark, isName } from './scene';

export interface Description {
  readonly kind: SourceKind;
  /** The personal name without titles, as tokens; null where none is shown. */
  readonly name: TokenRange | null;
  /** Role and title words, in lower case: "general", "gen", "spokesman". */
  readonly titles: readonly string[];
  /** Other capitalised words, in lower case: "russian", "un". */
  readonly modifiers: readonly string[];
  /** The noun that heads a description without a name. */
  readonly head: string | null;
  readonly article: 'definite' | 'indefinite' | 'bare';
  readonly pronoun: string | null;
  /** One capitalised word alone: a surname, a place or an organisation; only the document can tell. */
  readonly single: boolean;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly name: TokenRange | null;
  readonly organisation: boolean;
  readonly titled: boolean;
}

const inside = new Set([
  'of',
  'and',
  'for',
  'the',
  '&',
  'de',
  'van',
  'von',
  'bin',
  'al',
  'der',
  'la',
  'el',
  'du',
]);
const particles = new Set(['de', 'van', 'von', 'bin', 'al', 'der', 'la', 'el', 'du', 'di', 'da']);

/** A run of capitalised words that starts at `from`: titles, modifiers and, at its end, perhaps a name. */
export function runAt(words: readonly ClaimWord[], from: number, limit: number): Run {
  let to = from;
  let lastTitle = -1;
  for (let at = from; at < limit; at++) {
    const word = words[at]!;
    const initial =
      at > from &&
      word.lower === '.' &&
      (words[at - 1]!.lower.length === 1 || is(words[at - 1], Is.beforeName | Is.title));
    if (isName(word)) {
      if (word.is & (Is.title | Is.individual)) lastTitle = at;
      to = at + 1;
    } else if (initial) to = at + 1;
    else if (!inside.has(word.lower) || at === from || !nextName(words, at, limit)) break;
  }
  let start = lastTitle >= 0 ? lastTitle + 1 : from;
  if (lastTitle >= 0 && words[start]?.lower === '.') start++;
  // "Ted Cruz of Texas", "Ann Lee and Bo Ray": the name ends at the link
  const end = linkAt(words, start, to);
  const organisation = hasOrganisation(words, start, end);
  const count = nameLength(words, start, end);
  const person = count > 0 && count <= 4 && !organisation && (lastTitle >= 0 || count > 1);
  return {
    from,
    to,
    name: person ? [start, end] : null,
    organisation: organisation || hasOrganisation(words, from, to),
    titled: lastTitle >= 0,
  };
}

/** First linking word of a run that is no particle of a name, or the run's end. */
function linkAt(words: readonly ClaimWord[], from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (inside.has(words[at]!.lower) && !particles.has(words[at]!.lower)) return at;
  return to;
}

function hasOrganisation(words: readonly ClaimWord[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (is(words[at], Is.organisation) && !is(words[at], Is.title)) return true;
  return false;
}

function nextName(words: readonly ClaimWord[], at: number, limit: number): boolean {
  const next = words[at + 1];
  return (
    at + 1 < limit && (isName(next) || (next?.lower === 'the' && at + 2 < limit && isName(words[at + 2])))
  );
}

function nameLength(words: readonly ClaimWord[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    if (
      word.shape === Shape.upper &&
      word.lower.length > 1 &&
      count === 0 &&
      to - from > 1 &&
      words[to - 1]!.shape !== Shape.upper
    )
      return 0;
    if (!isMark(word) && !inside.has(word.lower)) count++;
  }
  return count;
}

const plural = new Set(['they', 'we', 'them', 'their', 'our']);

/** Reads a source's words. */
export function describe(words: readonly ClaimWord[], [from, to]: TokenRange): Description {
  const titles: string[] = [];
  const modifiers: string[] = [];
  const runs: Run[] = [];
  const first = words[from]!;
  let head: ClaimWord | null = null;
  let headAt = -1;
  let preposition = -1;
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    const common =
      isName(word) && at === from && is(word, Is.collective | Is.document) && !isName(words[at + 1]);
    if (isName(word) && !common) {
      const run = runAt(words, at, to);
      runs.push(run);
      for (let inner = run.from; inner < run.to; inner++) {
        const part = words[inner]!;
        if (part.is & (Is.title | Is.individual)) titles.push(part.lower);
        else if (isName(part) && !(run.name && inner >= run.name[0])) modifiers.push(part.lower);
      }
      at = run.to - 1;
      continue;
    }
    if (word.is & (Is.title | Is.individual) && word.shape === Shape.lower) titles.push(word.lower);
    const noun = (word.is & (Is.individual | Is.title | Is.collective | Is.document | Is.organisation)) !== 0;
    if (noun && preposition < 0) {
      head = word;
      headAt = at;
    }
    if (preposition < 0 && at > from && (word.is & Is.preposition || word.lower === ',') && (head ?? runs[0]))
      preposition = at;
  }
  const article =
    is(first, Is.possessive) || /^(the|this|that|these|those|both)$/.test(first.lower)
      ? 'definite'
      : is(first, Is.determiner)
        ? 'indefinite'
        : 'bare';
  const base = {
    titles,
    modifiers,
    head: head?.lower ?? null,
    article,
    pronoun: null,
    single: false,
    name: null,
  } as const;
  if (to - from === 1 && is(first, Is.pronoun | Is.relative | Is.object | Is.possessive)) {
    return {
      ...base,
      pronoun: first.lower,
      head: null,
      kind: plural.has(first.lower) ? 'unnamed-collective' : 'unnamed-individual',
    };
  }
  const lead = runs.filter((run) => preposition < 0 || run.from < preposition);
  const end = preposition < 0 ? to : preposition;
  const closing = lead.at(-1);
  // "Northern farmers": the noun at the end speaks, the name only says which ones
  if (!head && closing && closing.to < end && endsPlural(words, end - 1, end))
    return { ...base, kind: 'unnamed-collective' };
  // a name in the phrase itself, or in an apposition to a description: "another friend, Ann Lee"
  const named =
    [...lead].reverse().find((run) => run.name && run.from > headAt - 1) ??
    (words[preposition]?.lower === ',' && (!head || head.is & Is.individual)
      ? runs.find((run) => run.from === preposition + 1 && run.name)
      : undefined);
  if (named && article !== 'definite') return { ...base, name: named.name, kind: 'named-person' };
  if (named && (named.titled || headAt >= 0)) return { ...base, name: named.name, kind: 'named-person' };
  if (head && head.is & (Is.individual | Is.title)) {
    if (head.is & Is.collective) return { ...base, kind: 'unnamed-collective' };
    return { ...base, kind: 'unnamed-individual' };
  }
  if (head && head.is & Is.document && !(head.is & Is.organisation))
    return { ...base, kind: head.is & Is.collective ? 'unnamed-collective' : 'document' };
  if (head && head.is & Is.collective) return { ...base, kind: 'unnamed-collective' };
  const run = lead.at(-1) ?? lead[0];
  if (head && head.is & Is.organisation)
    return { ...base, kind: run ? 'named-organisation' : 'unnamed-collective' };
  if (!run)
    return { ...base, kind: endsPlural(words, from, to) ? 'unnamed-collective' : 'unnamed-individual' };
  const alone = run.to - run.from === 1 && preposition === run.to && words[preposition]!.lower === ',';
  if (alone && personal(words[preposition + 1])) {
    return { ...base, name: [run.from, run.to], kind: 'named-person' };
  }
  const single = run.to - run.from === 1 && to - from <= 2 && words[run.from]!.shape !== Shape.upper;
  if (run.titled && !run.organisation && !run.name) {
    const title = words[run.to - 1]!;
    return { ...base, head: title.lower, kind: 'unnamed-individual' };
  }
  return { ...base, single, kind: 'named-organisation', name: single ? [run.from, run.to] : null };
}

/** "Lee, 34", "Lee, who …", "Lee, the spokesman": what follows a person's name. */
function personal(word: ClaimWord | undefined): boolean {
  return (
    word !== undefined &&
    (word.shape === Shape.digit || word.lower === 'who' || is(word, Is.individual | Is.title | Is.determiner))
  );
}

function endsPlural(words: readonly ClaimWord[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    if (word.is & Is.preposition && at > from) return false;
    if (
      word.shape === Shape.lower &&
      word.lower.length > 3 &&
      /[^s]s$|men$/.test(word.lower) &&
      !(word.is & (Is.determiner | Is.possessive))
    )
      return true;
  }
  return false;
}
