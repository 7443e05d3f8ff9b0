/**
 * Marked-up captures for tests: what each line is stands before a bar, what each sentence is stands in braces.
 *
 *     B| Support Example              boilerplate, role widget
 *     H| Bridge reopens               headline
 *     R| Bridge reopens               repeated headline, boilerplate
 *     A:byline| By Ann Writer         any zone letter (A, B, C) with any role
 *     A| {none .8|The bridge was closed.} {unnamed-individual|^Sources said^ it was safe.}
 *     A| {named-person|<The mayor=Ann Lee> ^told^ <<Example News>> it was safe.}
 *     U| author of a comment          comments, role comment-author
 *     C| text of a comment
 *
 * In braces: the verdict, optionally how checkable it is (0.8 unless given), a bar, and the sentence. Inside it `<source>`
 * (`=` names whom it resolves to), `<<hop>>` the outlet the words came through, `^cue^`. The marks are taken out of the text.
 */
import type { Claims } from './claims/claims';
import { readIntegrity } from './integrity/integrity';
import { readProvenance } from './metadata/provenance';
import type {
  Attribution,
  Capture,
  Comment,
  Context,
  Field,
  Line,
  Link,
  Payload,
  Role,
  Sentence,
  Span,
  Verdict,
  Zone,
} from './model';
import { articleDigest } from './text/digest';

export interface Fixture {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly comments: readonly Comment[];
  readonly claims: Claims;
}

const letters: Readonly<Record<string, readonly [Zone, Role]>> = {
  A: ['article', 'paragraph'],
  B: ['boilerplate', 'widget'],
  C: ['comments', 'comment'],
  H: ['article', 'headline'],
  R: ['boilerplate', 'repeated-headline'],
  U: ['comments', 'comment-author'],
};

/** Offsets of the marked pieces of one sentence, which begins at `start` of the text; and its words without marks. */
function unmark(marked: string, start: number) {
  let words = '';
  const found = {
    source: [] as Span[],
    cue: [] as Span[],
    via: [] as string[],
    resolved: null as string | null,
  };
  const pieces = marked.matchAll(/<<([^>]*)>>|<([^>=]*)(?:=([^>]*))?>|\^([^^]*)\^|[^<^]+/g);
  for (const [piece, hop, source, resolved, cue] of pieces) {
    const inner = hop ?? source ?? cue ?? piece;
    const span: Span = [start + words.length, start + words.length + inner.length];
    if (hop !== undefined) found.via.push(hop);
    if (source !== undefined) found.source.push(span);
    if (cue !== undefined) found.cue.push(span);
    found.resolved ??= resolved ?? null;
    words += inner;
  }
  return { words, ...found };
}

/** Lines, comments and claims from marked-up text; throws on a line without a mark. */
export function fixture(marked: string): Fixture {
  let text = '';
  const lines: Line[] = [];
  const comments: Comment[] = [];
  const sentences: Sentence[] = [];
  const attributions: Attribution[] = [];
  marked.split('\n').forEach((markedLine, number) => {
    if (number > 0) text += '\n';
    const start = text.length;
    if (markedLine.trim() === '') {
      lines.push({ span: [start, start], zone: '', role: '', confidence: 0 });
      return;
    }
    const mark = /^([A-Z])(?::([a-z-]+))?\|[ ]?/.exec(markedLine);
    const known = mark && letters[mark[1]!];
    if (!known) throw new Error(`line ${number + 1} has no mark: ${markedLine}`);
    const [zone] = known;
    const role = (mark[2] ?? known[1]) as Role;
    for (const [piece, head, inside] of markedLine
      .slice(mark[0].length)
      .matchAll(/\{([^|{}]*)\|([^{}]*)\}|[^{]+|\{/g)) {
      if (inside === undefined) {
        text += piece;
        continue;
      }
      const [verdict, checkable] = head!.split(' ') as [Verdict, string?];
      const begin = text.length;
      const { words, source, cue, via, resolved } = unmark(inside, begin);
      text += words;
      const span: Span = [begin, text.length];
      const attributed = verdict !== 'none' && verdict !== 'not-a-claim';
      if (attributed) {
        attributions.push({
          source: {
            spans: source,
            text: source.map((each) => text.slice(...each)).join(' '),
            kind: verdict,
            resolved,
            introduced: null,
            via,
          },
          cue: { spans: cue },
          content: { spans: [span] },
          quotation: 'indirect',
          polarity: 'said',
          confidence: 0.9,
        });
      }
      sentences.push({
        span,
        zone,
        checkable: Number(checkable ?? 0.8),
        ...(verdict === 'none' && { checkworthy: Number(checkable ?? 0.95) }),
        verdict,
        attributions: attributed ? [attributions.length - 1] : [],
      });
    }
    const span: Span = [start, text.length];
    lines.push({ span, zone, role, confidence: 0.9 });
    if (role === 'comment-author') {
      const author = text.slice(...span);
      comments.push({
        line: number,
        endLine: number + 1,
        author,
        authorSpan: span,
        span,
        depth: 0,
        parent: null,
      });
    } else if (role === 'comment') {
      const open = comments.at(-1);
      if (open?.span[1] === open?.authorSpan?.[1] && open) {
        comments[comments.length - 1] = { ...open, endLine: number + 1, span: [open.span[0], span[1]] };
      } else {
        comments.push({
          line: number,
          endLine: number + 1,
          author: null,
          authorSpan: null,
          span,
          depth: 0,
          parent: null,
        });
      }
    }
  });
  return { text, lines, comments, claims: { sentences, attributions } };
}

/** A whole capture from marked-up text, its provenance read for real. */
export function captureOf(marked: string, context: Context = {}): Capture {
  const { text, lines, comments, claims } = fixture(marked);
  return {
    text,
    lines,
    comments,
    ...claims,
    provenance: readProvenance(text, lines, comments, claims, context),
    integrity: readIntegrity(text),
    articleSha256: articleDigest(text, lines),
    context,
  };
}

/** A payload of which only some things matter. */
export function payloadOf(known: Pick<Payload, 'span' | 'kind'> & Partial<Payload>): Payload {
  return {
    holds: null,
    declaredBytes: null,
    actualBytes: known.span[1] - known.span[0],
    extent: 'unknown',
    items: null,
    declaredItems: null,
    keys: [],
    times: [],
    headlines: [],
    ...known,
  };
}

/** A link of which only the field matters. */
export function linkOf(field: Field): Link {
  return { ...field, host: '', domain: null, tracking: [], zone: 'article' };
}
