/** Helpers for the tests of claims: a text in, its attributions as words out. */
import type { Attribution, Line, Role, Sentence, Zone } from '../model';
import { splitLines } from '../text/lines';
import { readClaims } from './claims';

export interface Shown {
  readonly source: string | null;
  readonly kind: string | null;
  readonly resolved: string | null;
  readonly via: readonly string[];
  readonly cue: string;
  readonly content: string;
  readonly polarity: string;
  readonly quotation: string;
}

export interface ReadText {
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly Attribution[];
  readonly shown: readonly Shown[];
  readonly verdicts: readonly string[];
}

/** Reads every line that is not blank as a line of one zone. */
export function read(
  text: string,
  zone: Zone = 'article',
  role: Role = zone === 'comments' ? 'comment' : 'paragraph',
): ReadText {
  const lines: Line[] = splitLines(text).map((span) =>
    text.slice(...span).trim()
      ? { span, zone, role, confidence: 1 }
      : { span, zone: '', role: '', confidence: 0 },
  );
  const claims = readClaims(text, lines, []);
  const words = (spans: readonly (readonly [number, number])[]): string =>
    spans.map((span) => text.slice(...span)).join(' … ');
  return {
    ...claims,
    shown: claims.attributions.map(({ source, cue, content, polarity, quotation }) => ({
      source: source?.text ?? null,
      kind: source?.kind ?? null,
      resolved: source?.resolved ?? null,
      via: source?.via ?? [],
      cue: words(cue.spans),
      content: words(content.spans),
      polarity,
      quotation,
    })),
    verdicts: claims.sentences.map(({ verdict }) => verdict),
  };
}
