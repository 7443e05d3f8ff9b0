/**
 * Features of a line that its surroundings decide: coarse buckets, so that an edit moves few of them. All windows run
 * over the lines that are not blank.
 */
import { isAuthorLine, isThread } from './authorLines';
import { bucket, nameKind } from './local';
import { bitsOf } from './phrases';
import { recurring } from './recurrence';
import type { Shape } from './shape';
import { Marks, Totals } from './windows';

/** A capture's lines that are not blank, with what is known of each. */
export interface Lines {
  /** Their numbers among all lines. */
  readonly numbers: readonly number[];
  readonly shapes: readonly Shape[];
  /** The first characters of each, without outer white space, for tests of short lines. */
  readonly heads: readonly string[];
  /** Blank lines before each. */
  readonly gaps: readonly number[];
  /** How often the line's words stand in the capture, and whether this is not the first time. */
  readonly copies: readonly number[];
  readonly again: readonly boolean[];
  /**
   * What each line's own words say: log probabilities of the zones, `[line * 3 + zone]` (see words.ts). Null where the
   * vocabulary does not know the capture's language.
   */
  readonly words: Float64Array | null;
}

export interface ContextTemplate {
  readonly name: string;
  readonly size: number;
}

const menuBits = bitsOf('navigation', 'social', 'promotion', 'form', 'legal');
const formBits = bitsOf('form');
const metaBits = bitsOf('commentMeta');
const openBits = bitsOf('commentOpen');

const isProse = (s: Shape): boolean => s.words >= 12 && s.stops > 0 && s.lowered >= s.capitalised;
const isMeta = (s: Shape): boolean =>
  s.words <= 14 && ((s.phrases & metaBits) !== 0 || ((s.clock || s.month) && s.year));
const isChatty = (s: Shape): number =>
  Math.min(1, (s.firstPerson + s.secondPerson + s.informal + s.exclamations + s.runs) / 3);

/**
 * Kinds of capture with weights of their own: a whole page or half cleaned (by the share of its lines that are prose), and
 * whether the vocabulary knows its language.
 */
export const captureKinds = ['page', 'cleaned', 'page, unknown words', 'cleaned, unknown words'] as const;
export type CaptureKind = (typeof captureKinds)[number];

export function captureKind({ shapes, words }: Pick<Lines, 'shapes' | 'words'>): CaptureKind {
  const prose = shapes.reduce((count, shape) => count + (isProse(shape) ? 1 : 0), 0);
  const kind = prose < 0.2 * shapes.length && shapes.length > 12 ? 'page' : 'cleaned';
  return words ? kind : `${kind}, unknown words`;
}

/** Writes the answers to the nine templates of one pair of zones, and returns where they end. */
function wordAnswers(odd: Totals | null, i: number, answers: Uint8Array, at: number): number {
  // Ten stands for a language that the vocabulary does not know.
  const here = odd ? step(odd.sum(i, i + 1)) : 10;
  const near = odd ? step(odd.around(i, 2)) : 10;
  const wide = odd ? step(odd.around(i, 20)) : 10;
  const above = odd ? step(odd.before(i, 8)) : 10;
  const below = odd ? step(odd.after(i, 8)) : 10;
  answers[at] = here;
  answers[at + 1] = near;
  answers[at + 2] = odd ? step(odd.around(i, 6)) : 10;
  answers[at + 3] = wide;
  answers[at + 4] = above;
  answers[at + 5] = below;
  answers[at + 6] = here * 11 + near;
  answers[at + 7] = near * 11 + wide;
  answers[at + 8] = above * 11 + below;
  return at + 9;
}

/** Log odds in ten steps. */
const step = (odds: number): number => bucket(odds, [-4, -2.5, -1.5, -0.7, 0, 0.7, 1.5, 2.5, 4]);

const share = [0.001, 0.1, 0.25, 0.5, 0.75];
const since = [1, 3, 8, 25, 80];

const sizes: [string, number][] = [
  ['position', 8],
  ['capture length', 6],
  ['position and capture length', 48],
  ['blank lines before', 4],
  ['blank lines after', 4],
  ['stands here again', 4],
  ['prose within 3', 6],
  ['prose within 10', 6],
  ['prose within 30', 6],
  ['prose before, after', 36],
  ['words within 3', 8],
  ['words within 10', 8],
  ['name lines within 10', 6],
  ['reply lines within 3', 6],
  ['reply lines within 15', 6],
  ['chatty within 6', 6],
  ['chatty within 20', 6],
  ['chatty before, after', 36],
  ['menu phrases within 5', 6],
  ['comments announced', 8],
  ['comments announced, prose since', 24],
  ['form below', 3],
  ['prose so far', 6],
  ['prose to come', 6],
  ['prose so far, to come', 36],
  ['name then text', 12],
  ['text after name', 6],
  ['name again', 3],
  ['dates within 8', 6],
  ['indent against before', 5],
  ['author lines within 10', 6],
  ['author lines before, after', 36],
  ['author line', 8],
  ['after author line', 8],
  ['bulleted author line', 3],
  ['author lines in capture', 5],
  ['author lines in capture, chatty within 6', 30],
  ['words: article against boilerplate', 11],
  ['words: article against boilerplate, within 2', 11],
  ['words: article against boilerplate, within 6', 11],
  ['words: article against boilerplate, within 20', 11],
  ['words: article against boilerplate, before', 11],
  ['words: article against boilerplate, after', 11],
  ['words: article against boilerplate, here and within 2', 121],
  ['words: article against boilerplate, within 2 and 20', 121],
  ['words: article against boilerplate, before and after', 121],
  ['words: comment against article', 11],
  ['words: comment against article, within 2', 11],
  ['words: comment against article, within 6', 11],
  ['words: comment against article, within 20', 11],
  ['words: comment against article, before', 11],
  ['words: comment against article, after', 11],
  ['words: comment against article, here and within 2', 121],
  ['words: comment against article, within 2 and 20', 121],
  ['words: comment against article, before and after', 121],
  ['words: comment against boilerplate', 11],
  ['words: comment against boilerplate, within 2', 11],
  ['words: comment against boilerplate, within 6', 11],
  ['words: comment against boilerplate, within 20', 11],
  ['words: comment against boilerplate, before', 11],
  ['words: comment against boilerplate, after', 11],
  ['words: comment against boilerplate, here and within 2', 121],
  ['words: comment against boilerplate, within 2 and 20', 121],
  ['words: comment against boilerplate, before and after', 121],
  ['recurring mark', 3],
  ['recurring marks before, after', 49],
  ['recurring marks of capture, place', 20],
  ['author lines of capture, place', 20],
  ['author lines before, after, near', 49],
  ['comment thread', 5],
  ['prose share of capture', 5],
  ['prose share of capture, words', 55],
  ['prose share of capture, prose within 3', 30],
  ['prose share of capture, prose within 10', 30],
  ['prose share of capture, first in block', 20],
  ['prose share of capture, comments announced', 40],
  ['prose share of capture, name lines', 30],
  ['prose share of capture, chatty within 20', 30],
];
export const contextTemplates: readonly ContextTemplate[] = sizes.map(([name, size]) => ({ name, size }));

/** Answers to every context template for each line: `answers[i * contextTemplates.length + t]`. */
export function contextOf({ shapes, heads, gaps, copies, again, words }: Lines): Uint8Array {
  const n = shapes.length;
  const width = contextTemplates.length;
  const answers = new Uint8Array(n * width);
  const prose = new Totals(n, (i) => (isProse(shapes[i]!) ? 1 : 0));
  const wordCount = new Totals(n, (i) => Math.log2(1 + Math.min(200, shapes[i]!.words)));
  const names = new Totals(n, (i) => (shapes[i]!.nameLike ? 1 : 0));
  const metas = new Totals(n, (i) => (isMeta(shapes[i]!) ? 1 : 0));
  const dates = new Totals(n, (i) =>
    shapes[i]!.words < 20 && (shapes[i]!.clock || shapes[i]!.month) ? 1 : 0,
  );
  const chatty = new Totals(n, (i) => (shapes[i]!.words > 3 ? isChatty(shapes[i]!) : 0));
  const menus = new Totals(n, (i) => ((shapes[i]!.phrases & menuBits) !== 0 && shapes[i]!.words < 9 ? 1 : 0));
  const forms = new Totals(n, (i) => ((shapes[i]!.phrases & formBits) !== 0 && shapes[i]!.words < 9 ? 1 : 0));
  const authors = new Totals(n, (i) => (isAuthorLine(shapes, gaps, i) ? 1 : 0));
  const isAuthor = (i: number): boolean => authors.sum(i, i + 1) > 0;
  const authorCount = bucket(authors.sum(0, n), [1, 2, 4, 9]);
  const odds = [
    [1, 0],
    [2, 1],
    [2, 0],
  ].map(([a, b]) => new Totals(n, (i) => (words ? words[i * 3 + a!]! - words[i * 3 + b!]! : 0)));
  const isMark = recurring(heads, shapes);
  const marks = new Marks(n, (i) => isMark[i]!);
  const authorLines = new Marks(n, isAuthor);
  const bare = isThread(authorLines, n, (i) => nameKind(shapes[i]!) < 2, odds[1]!, words ? null : chatty);
  /**
   * 0 outside a thread of comments; 1 inside; 2 after its last author line; 3 just before its first, where that author's
   * line may be the first that was not lost. Author lines make a thread, or dated marks below words that announce one.
   */
  const thread = (i: number): number => {
    if (announced >= 0 && marks.count >= 3 && marks.spans(i, 3)) return 4;
    const place = bare ? authorLines.place(i) & 3 : 0;
    return place === 3 && shapes[authorLines.first]!.bullet ? 0 : place;
  };
  const lengthClass = bucket(n, [8, 20, 50, 120, 300]);
  const density = bucket(prose.sum(0, n) / Math.max(1, n), [0.05, 0.15, 0.3, 0.55]);
  /** Lines since comments were last announced, or -1. */
  let announced = -1;
  let proseSince = 0;
  for (let i = 0; i < n; i++) {
    const shape = shapes[i]!;
    const next = shapes[i + 1];
    const previous = shapes[i - 1];
    if ((shape.phrases & openBits) !== 0 && shape.words < 12 && prose.sum(0, i) > 0) {
      announced = 0;
      proseSince = 0;
    } else if (announced >= 0) {
      announced++;
      if (isProse(shape)) proseSince++;
    }
    const position = Math.min(7, Math.floor((8 * i) / n));
    const proseBefore = bucket(prose.before(i, 6), share);
    const proseAfter = bucket(prose.after(i, 6), share);
    const open = announced < 0 ? 0 : 1 + bucket(announced, [1, 2, 6, 20, 60, 200]);
    const far = bucket(prose.sum(0, i), since);
    const rest = bucket(prose.sum(i + 1, n), since);
    const near = bucket(prose.around(i, 3), share);
    const around = bucket(prose.around(i, 10), share);
    const nameLines = bucket(names.around(i, 10), share);
    const chattyNear = bucket(chatty.around(i, 6), share);
    const chattyAround = bucket(chatty.around(i, 20), share);
    const author = isAuthor(i);
    const afterAuthor = i > 0 && isAuthor(i - 1);
    const row = [
      position,
      lengthClass,
      position * 6 + lengthClass,
      Math.min(3, gaps[i]!),
      Math.min(3, gaps[i + 1] ?? 3),
      again[i]! ? 2 + (copies[i]! > 2 ? 1 : 0) : copies[i]! > 1 ? 1 : 0,
      near,
      around,
      bucket(prose.around(i, 30), share),
      proseBefore * 6 + proseAfter,
      bucket(wordCount.around(i, 3), [1.5, 2, 2.5, 3, 3.7, 4.5, 5.3]),
      bucket(wordCount.around(i, 10), [1.5, 2, 2.5, 3, 3.7, 4.5, 5.3]),
      nameLines,
      bucket(metas.around(i, 3), share),
      bucket(metas.around(i, 15), share),
      chattyNear,
      chattyAround,
      bucket(chatty.before(i, 8), share) * 6 + bucket(chatty.after(i, 8), share),
      bucket(menus.around(i, 5), share),
      open,
      announced < 0 ? 0 : 1 + 4 * bucket(announced, [1, 4, 15, 60]) + bucket(proseSince, [1, 3, 8]),
      bucket(forms.sum(i + 1, i + 7), [1, 3]),
      far,
      rest,
      far * 6 + rest,
      shape.nameLike ? 1 + bucket(next?.words ?? 0, [4, 8, 15, 30]) + (gaps[i]! > 0 ? 6 : 0) : 0,
      previous?.nameLike ? 1 + bucket(shape.words, [4, 8, 15, 30]) : 0,
      shape.nameLike ? (copies[i]! > 1 ? 2 : 1) : 0,
      bucket(dates.around(i, 8), share),
      previous
        ? (shape.indent > previous.indent ? 2 : shape.indent < previous.indent ? 1 : 0) +
          (shape.bullet ? 2 : 0)
        : 0,
      bucket(authors.around(i, 10), share),
      bucket(authors.before(i, 16), share) * 6 + bucket(authors.after(i, 16), share),
      author ? 1 + authorCount : 0,
      afterAuthor ? 1 + authorCount : 0,
      author && shape.bullet ? 1 : afterAuthor && previous!.bullet ? 2 : 0,
      authorCount,
      authorCount * 6 + chattyNear,
    ];
    const more = [
      marks.is(i) ? (marks.count > 5 ? 2 : 1) : 0,
      marks.distances(i),
      marks.place(i),
      authorLines.place(i),
      authorLines.distances(i),
      thread(i),
      density,
      density * 11 + bucket(shape.words, [1, 2, 3, 4, 6, 9, 14, 21, 36, 71]),
      density * 6 + near,
      density * 6 + around,
      density * 4 + (i === 0 ? 3 : Math.min(2, gaps[i]!)),
      density * 8 + open,
      density * 6 + nameLines,
      density * 6 + chattyAround,
    ];
    let at = i * width;
    answers.set(row, at);
    at += row.length;
    for (const odd of odds) at = wordAnswers(words ? odd : null, i, answers, at);
    answers.set(more, at);
  }
  return answers;
}
