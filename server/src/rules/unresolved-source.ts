import data from '../../data/unresolved.json';
import words from '../../data/words.json';
import { message, type Message } from '../core/message';
import type { Attribution, Capture, Source, Span } from '../core/model';
import type { Rule } from './finding';
import { paragraphs } from './paragraphs';

/** A source's words in the message, in UTF-16 units. */
const longest = 120;
/** A role of more words says of whom it is: "the spokesman for the harbour board". */
const barestRole = 3;

const pronouns = new Set([...words.pronouns, ...words.objects, ...words.possessives].join(' ').split(' '));
const definite = new Set(data.definite);

type Lack = 'pronoun' | 'role' | 'surname';

/** What of a source's name the text leaves open; null where it says who that is. */
export function lackOf({ text, kind, resolved, introduced }: Source): Lack | null {
  const shown = text.trim().toLowerCase().split(/\s+/);
  if (pronouns.has(shown.join(' '))) return resolved === null ? 'pronoun' : null;
  if (introduced !== null) return null;
  if (kind === 'named-person') return resolved !== null && !/\s/.test(resolved.trim()) ? 'surname' : null;
  // "The district’s log" says whose it is.
  if (/['’]s\b/.test(text)) return null;
  const itself = resolved === null || resolved.trim().toLowerCase() === shown.join(' ');
  const pointsBack =
    itself && kind === 'unnamed-individual' && definite.has(shown[0]!) && shown.length <= barestRole;
  return pointsBack ? 'role' : null;
}

interface Open {
  readonly lack: Lack;
  readonly first: Attribution;
  readonly words: string;
  readonly spans: Span[];
}

/** Sources of the article that stay open, by their words. */
function openSources(capture: Capture): Map<string, Open> {
  const found = new Map<string, Open>();
  const seen = new Set<number>();
  for (const { sentences } of paragraphs(capture))
    for (const { attributions } of sentences)
      for (const index of attributions) {
        const attribution = capture.attributions[index];
        const source = attribution?.source;
        if (!source || seen.has(index)) continue;
        seen.add(index);
        const lack = lackOf(source);
        const span = source.spans[0];
        if (!lack || !span) continue;
        const key = source.text.trim().toLowerCase();
        const known = found.get(key);
        if (known) known.spans.push(span);
        else found.set(key, { lack, first: attribution, words: source.text.trim(), spans: [span] });
      }
  return found;
}

const reasons: Readonly<Record<Lack, Message>> = {
  pronoun: message('It stands for somebody, and nobody told of before fits it.'),
  role: message('It points back to somebody told of before, and nobody of that role was.'),
  surname: message('It is a name in part, and the text gives no fuller one.'),
};

/** One report for the words of a source, at their first place, with the others as evidence. */
export const unresolvedSource: Rule = {
  id: 'claim/unresolved-source',
  title: 'A source whose words do not say who that is',
  why: 'A pronoun, a bare role or a surname leads back to somebody whom the text should have introduced. Where it did not, a paragraph may have been cut, or the reader has to take somebody’s word without knowing whose.',
  severity: 'information',
  *check(capture) {
    for (const { lack, first, words: shown, spans } of openSources(capture).values()) {
      const cut = shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
      yield {
        span: spans[0]!,
        message:
          spans.length === 1
            ? message('Who “{0}” is could not be told.', cut)
            : message('Who “{0}” is could not be told; {1} statements are given to it.', cut, spans.length),
        because: reasons[lack],
        evidence: spans,
        confidence: first.confidence,
        wouldChange: message('Where the text names them in full, or the part of it that is missing.'),
      };
    }
  },
};
