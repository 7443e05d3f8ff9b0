/**
 * What a finding is known by after edits: its words and its neighbours', never its position.
 *
 * Version 1: `1:` and the first 16 hexadecimal digits of the SHA-256 of these, joined by line feeds:
 *
 * 1. the rule's id;
 * 2. the words of the finding's span;
 * 3. the last three words before it and the first three after it, over line ends, at most 200 UTF-16 units away;
 * 4. how many findings before it, by position, share 1 to 3.
 *
 * Words are what white space separates, in Unicode normalisation form C, joined by one space. So a finding keeps its
 * fingerprint when paragraphs are put in elsewhere, and loses it when its own words or those beside it change.
 */
import type { Span } from '../core/model';
import { digestOfText } from '../core/text/digest';

const NEAR = 200;
const NEIGHBOURS = 3;

function wordsOf(text: string): string[] {
  return text.normalize('NFC').split(/\s+/).filter(Boolean);
}

/** Everything the fingerprint is made of but the ordinal. */
export function contextOf(rule: string, text: string, [start, end]: Span): string {
  // A cut at NEAR units may halve a word, which is then no neighbour unless it is the only one.
  const before = wordsOf(text.slice(Math.max(0, start - NEAR), start)).slice(-NEIGHBOURS);
  const after = wordsOf(text.slice(end, end + NEAR)).slice(0, NEIGHBOURS);
  return [rule, wordsOf(text.slice(start, end)).join(' '), before.join(' '), after.join(' ')].join('\n');
}

/** Gives out fingerprints; ask in order of position. */
export function fingerprints(text: string): (rule: string, span: Span) => string {
  const seen = new Map<string, number>();
  return (rule, span) => {
    const context = contextOf(rule, text, span);
    const ordinal = seen.get(context) ?? 0;
    seen.set(context, ordinal + 1);
    return `1:${digestOfText(`${context}\n${ordinal}`).slice(0, 16)}`;
  };
}
