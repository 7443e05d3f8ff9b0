/** Labels that the article gives to those who fight, protest or flee, with where they stand; no verdict on any of them. */
import data from '../../../data/labels.json';
import type { Capture, Span } from '../model';
import { classOf, isLetter } from '../text/characters';

export interface Label {
  /** As the list has it. */
  readonly label: string;
  /** Where the page uses it in its own words. */
  readonly own: readonly Span[];
  /** Where it stands in what somebody is given as saying. */
  readonly given: readonly Span[];
}

/** Places of a label that are kept. */
const MOST = 100;

interface Form {
  readonly form: string;
  readonly label: string;
}
interface Forms {
  readonly byWord: ReadonlyMap<string, readonly Form[]>;
  /** For a code unit below U+0700, a bit for each length of first words that begin with it: no form begins with a later one. */
  readonly lengths: Uint32Array;
}

/** Most words of a text are told by their first letter and length to be no label, without being copied. */
function lengthsOf(words: Iterable<string>): Uint32Array {
  const lengths = new Uint32Array(0x700);
  for (const word of words)
    for (const first of [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)])
      lengths[first]! |= 1 << word.length;
  return lengths;
}

/** For each language its forms: the first word leads to the forms that begin with it, the longest first. */
const forms = new Map(
  Object.entries(data.labels).map(([language, labels]) => {
    const byWord = new Map<string, Form[]>();
    for (const [label, list] of Object.entries<string[]>(labels))
      for (const form of list) {
        const [first = ''] = form.split(' ');
        const known = byWord.get(first);
        if (known) known.push({ form, label });
        else byWord.set(first, [{ form, label }]);
      }
    for (const list of byWord.values()) list.sort((a, b) => b.form.length - a.form.length);
    return [language, { byWord, lengths: lengthsOf(byWord.keys()) }] as const;
  }),
);

const inWord = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && isLetter(classOf(text.charCodeAt(at)));

/** Spans of words said by somebody, in order, joined where they touch. */
function saidSpans({ attributions }: Capture): Span[] {
  const all = attributions.flatMap(({ content }) => content.spans).sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [start, end] of all) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** In the order in which they first stand. In languages without a list: none. Linear in the article. */
export function readWording(capture: Capture): Label[] {
  const { text, lines, provenance } = capture;
  const own = forms.get(provenance.language.value?.split('-')[0] ?? '');
  if (!own) return [];
  const said = saidSpans(capture);
  const found = new Map<string, { own: Span[]; given: Span[] }>();
  let next = 0;
  for (const { zone, span } of lines) {
    if (zone !== 'article') continue;
    for (const [label, place] of labelsIn(text, span, own)) {
      while (next < said.length && said[next]![1] <= place[0]) next++;
      const inside = next < said.length && said[next]![0] <= place[0];
      let places = found.get(label);
      if (!places) found.set(label, (places = { own: [], given: [] }));
      const list = inside ? places.given : places.own;
      if (list.length < MOST) list.push(place);
    }
  }
  return [...found].map(([label, places]) => ({ label, ...places }));
}

function* labelsIn(text: string, [start, end]: Span, { byWord, lengths }: Forms): Generator<[string, Span]> {
  for (let at = start; at < end;) {
    if (!inWord(text, at)) {
      at++;
      continue;
    }
    let stop = at + 1;
    while (stop < end && inWord(text, stop)) stop++;
    const mayBe = stop - at <= LONGEST && ((lengths[text.charCodeAt(at)] ?? 0) & (1 << (stop - at))) !== 0;
    const candidates = mayBe ? byWord.get(text.slice(at, stop).toLowerCase()) : undefined;
    const from = at;
    at = stop;
    for (const { form, label } of candidates ?? []) {
      const to = from + form.length;
      if (to > end || inWord(text, to) || text.slice(from, to).toLowerCase() !== form) continue;
      yield [label, [from, to]];
      at = to;
      break;
    }
  }
}

/** Longer words are none of these. */
const LONGEST = 24;
