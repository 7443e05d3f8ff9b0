import type { Attribution, Comment, Line, Sentence } from '../model';
import { attribute, resolverFor, type Document } from './attribute';
import { checkableOf } from './checkable';
import { placeDrafts, type Placing } from './continued';
import { readPassages, spanOf, type Passage } from './passage';
import { Casing } from './titleCase';
import { inkOf, standBehind, verdictOf, type Pieces } from './verdict';
import { look } from './worth/look';
import { Rater } from './worth/rate';

export interface Claims {
  /** In order of position; article and comments zones only. */
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly Attribution[];
}

/** Passages go with the lines they were read from: the next reading takes over what stayed. */
const readBefore = new WeakMap<readonly Line[], readonly Passage[]>();

/**
 * Who stands behind each sentence: sentences, attributions, sources resolved over the document. Lines are read each by
 * itself (candidates, features, score, choice); only quotations that go on and the resolution look across lines.
 * `previous`: the lines of the text before an edit, whose readings are taken over; the answer is the same.
 */
export function readClaims(
  text: string,
  lines: readonly Line[],
  comments: readonly Comment[],
  previous?: readonly Line[],
): Claims {
  const passages = readPassages(text, lines, comments, previous && readBefore.get(previous));
  readBefore.set(lines, passages);
  const placings = placeDrafts(passages);
  const attributions = attributeAll(text, passages, placings);
  const sentences: Sentence[] = [];
  const pieces = piecesByPassage(placings);
  const rater = new Rater();
  passages.forEach((passage, index) => {
    readSentences(passage, pieces.get(index) ?? [], attributions, sentences, rater);
  });
  return { sentences: rater.rate(sentences), attributions };
}

/** Comments are resolved each by itself: what a reader says is no sourcing of the article. */
function attributeAll(
  text: string,
  passages: readonly Passage[],
  placings: readonly Placing[],
): Attribution[] {
  const attributions: Attribution[] = [];
  const groups = new Map<number, Passage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.comment);
    if (group) group.push(passage);
    else groups.set(passage.comment, [passage]);
  }
  const documents = new Map<number, Document>();
  const casing = new Casing(passages);
  for (let at = 0; at < placings.length; at++) {
    const placing = placings[at]!;
    const { comment } = passages[placing.passage]!;
    let document = documents.get(comment);
    if (!document)
      documents.set(comment, (document = { resolver: resolverFor(groups.get(comment)!), casing }));
    const outer = outerOf(placings, at);
    attributions.push(
      attribute(text, passages, placing, document, outer >= 0 && outer < at ? attributions[outer]! : null),
    );
  }
  return attributions;
}

/** The neighbouring draft in whose content this one stands, looked for among the two before it. */
function outerOf(placings: readonly Placing[], at: number): number {
  const { passage, draft } = placings[at]!;
  for (let other = at - 1; other >= Math.max(0, at - 2); other--) {
    if (placings[other]!.passage !== passage) break;
    const holds = placings[other]!.content.ranges.some(
      ([from, to]) => from <= draft.cue.from && draft.cue.to <= to,
    );
    if (holds) return other;
  }
  return -1;
}

function piecesByPassage(placings: readonly Placing[]): Map<number, Pieces[]> {
  const byPassage = new Map<number, Pieces[]>();
  const push = (passage: number, pieces: Pieces): void => {
    const list = byPassage.get(passage);
    if (list) list.push(pieces);
    else byPassage.set(passage, [pieces]);
  };
  placings.forEach(({ passage, draft, content, further }, index) => {
    const { source, cue } = draft;
    push(passage, {
      index,
      source: source.range ? [source.range] : [],
      cue: [[cue.from, cue.to]],
      content: content.ranges,
    });
    for (const piece of further) push(piece.passage, { index, source: [], cue: [], content: [piece.range] });
  });
  return byPassage;
}

function readSentences(
  passage: Passage,
  pieces: readonly Pieces[],
  attributions: readonly Attribution[],
  out: Sentence[],
  rater: Rater,
): void {
  const { reading, zone, headline } = passage;
  const found = pieces.length > 0 ? standBehind(reading.sentences, inkOf(reading.tokens), pieces) : null;
  reading.sentences.forEach((range, index) => {
    const behind = found?.[index] ?? [];
    const seen = look(reading, range, index > 0);
    const checkable = checkableOf(seen);
    const verdict = verdictOf(
      behind.map((each) => attributions[each]!),
      checkable,
      headline,
    );
    if (zone === 'article') rater.see(passage, out.length, seen, verdict);
    out.push({ span: spanOf(passage, range), zone, checkable, verdict, attributions: behind });
  });
}
