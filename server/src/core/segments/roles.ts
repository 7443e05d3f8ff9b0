/**
 * Roles within the zones, and the few lines whose zone their role decides: a headline and what stands between it and the
 * story belong to the article, its repeats and leaked data do not. What a person decided, or the caller assumed, stands.
 */
import type { Line, Role, Span, Zone } from '../model';
import { findHeadline } from './headline';
import type { Lines } from './lines';
import { chromeBits, hasPhrase, type PhraseClass } from './phrases';
import type { Shape } from './shape';

/** What the decoding made of a line that is not blank. */
export interface Decided {
  readonly zone: Zone;
  readonly confidence: number;
}

/** A data dump: mostly the signs of program code, or a line of `string(12) "…"`, `{"key": …}`. */
export function isPayload(shape: Shape): boolean {
  return (
    shape.length > 30 &&
    shape.code / shape.length > 0.015 &&
    shape.quotes >= 4 &&
    shape.quotes * 40 > shape.words
  );
}

/** One line for each line of `lines` that is not blank. `mayBe`: whether a line, by its place in `lines`, may have a zone. */
export function settleRoles(
  text: string,
  spans: readonly Span[],
  lines: Lines,
  decided: readonly Decided[],
  mayBe: (index: number, zone: Zone) => boolean,
): Line[] {
  const out: Line[] = decided.map(({ zone, confidence }, i) => ({
    span: spans[lines.numbers[i]!]!,
    zone,
    role:
      zone === 'boilerplate'
        ? boilerplateRole(lines.shapes[i]!)
        : zone === 'comments'
          ? 'comment'
          : 'paragraph',
    confidence,
  }));
  const set = (i: number, role: Role, zone: Zone): void => {
    const line = out[i]!;
    if (line.zone !== zone && !mayBe(i, zone)) return;
    out[i] = { ...line, zone, role, confidence: line.zone === zone ? line.confidence : 0.6 };
  };

  lines.shapes.forEach((shape, i) => {
    if (isPayload(shape)) set(i, 'artefact', 'boilerplate');
  });
  extendPayloads(lines, out, set);
  const firstProse = out.findIndex((line, i) => line.zone === 'article' && isStory(lines.shapes[i]!));
  const keyOf = (i: number): string =>
    text
      .slice(...out[i]!.span)
      .trim()
      .toLowerCase();
  const title = findHeadline(lines, out, firstProse);
  // Of equal copies the first is the headline, the others its repeats.
  const copies =
    title < 0 || lines.copies[title]! < 2
      ? [title]
      : out.flatMap((_, i) => (lines.copies[i]! > 1 && keyOf(i) === keyOf(title) ? [i] : []));
  const headline = copies[0]!;
  if (headline >= 0) set(headline, 'headline', 'article');
  for (const copy of copies.slice(1)) set(copy, 'repeated-headline', 'boilerplate');
  const storyStart = headline >= 0 ? headline + 1 : Math.max(0, firstProse - 3);
  for (let i = storyStart; i < out.length && i < firstProse; i++) {
    if (out[i]!.role === 'repeated-headline' || out[i]!.role === 'artefact') continue;
    const shape = lines.shapes[i]!;
    const role =
      creditRole(shape) ?? (isStory(shape) && (shape.phrases & chromeBits) === 0 ? 'paragraph' : undefined);
    if (role) set(i, role, 'article');
  }
  out.forEach((line, i) => {
    if (line.zone !== 'article' || line.role !== 'paragraph') return;
    out[i] = { ...line, role: articleRole(lines, out, i, headline, firstProse) };
  });
  return out;
}

/** What stands beside a data dump and has the signs of code, brackets alone included, belongs to it. */
function extendPayloads(
  lines: Lines,
  out: readonly Line[],
  set: (i: number, role: Role, zone: Zone) => void,
): void {
  const joins = (i: number, from: number): boolean =>
    out[i] !== undefined &&
    out[from]!.role === 'artefact' &&
    out[i].role !== 'artefact' &&
    (lines.shapes[i]!.code > 0 || lines.shapes[i]!.letters === 0 || /^\w+\([\w."]*\)$/.test(lines.heads[i]!));
  for (let i = 1; i < out.length; i++) if (joins(i, i - 1)) set(i, 'artefact', 'boilerplate');
  for (let i = out.length - 2; i >= 0; i--) if (joins(i, i + 1)) set(i, 'artefact', 'boilerplate');
}

const isStory = (shape: Shape): boolean => shape.words >= 12 && (shape.stops > 0 || shape.words >= 25);

const boilerplateRoles: readonly [PhraseClass, Role][] = [
  ['form', 'form'],
  ['commentOpen', 'form'],
  ['promotion', 'promotion'],
  ['legal', 'template'],
  ['social', 'widget'],
  ['commentMeta', 'widget'],
  ['navigation', 'navigation'],
];

function boilerplateRole(shape: Shape): Role {
  for (const [cls, role] of boilerplateRoles) if (hasPhrase(shape.phrases, cls)) return role;
  if (shape.digits > 0 && shape.digits >= shape.letters) return 'widget';
  if (shape.separators > 0 || shape.words <= 3) return 'navigation';
  return shape.stops > 0 && shape.words >= 8 ? 'template' : 'navigation';
}

/** Byline, timestamp or neither, for a short line near the headline. */
function creditRole(shape: Shape): Role | undefined {
  if (shape.words > 16 || shape.stops > 3) return undefined;
  const dated = (shape.month || shape.clock) && (shape.year || shape.clock || shape.digits > 0);
  if (hasPhrase(shape.phrases, 'byline') && !(dated && shape.words < 4)) return 'byline';
  const sentence = shape.words > 9 && shape.stops > 0 && !hasPhrase(shape.phrases, 'timestamp');
  if (sentence) return undefined;
  if (dated || (shape.year && shape.digits >= 6 && shape.letters < 20)) return 'timestamp';
  return undefined;
}

function articleRole(
  lines: Lines,
  out: readonly Line[],
  i: number,
  headline: number,
  firstProse: number,
): Role {
  const shape = lines.shapes[i]!;
  if (shape.words <= 16) {
    const credit = creditRole(shape);
    if (credit && (Math.abs(i - headline) <= 6 || Math.abs(i - firstProse) <= 3)) return credit;
  }
  if (hasPhrase(shape.phrases, 'caption') && shape.words <= 40 && !isStory(shape)) return 'caption';
  if (shape.bullet) return 'list';
  if (shape.words <= 12 && shape.stops === 0 && i > firstProse && firstProse >= 0) {
    const next = out[i + 1];
    if (next?.zone === 'article' && lines.shapes[i + 1]!.words > 12) return 'subheading';
  }
  if (shape.quotes >= 2 && shape.words >= 4 && isQuoted(shape)) return 'quote';
  if (headline >= 0 && i > headline && i < firstProse + 1 && out[i + 1]?.role === 'byline') return 'summary';
  return 'paragraph';
}

const QUOTE_CLASS = 7;
const isQuoted = (shape: Shape): boolean =>
  shape.first === QUOTE_CLASS && shape.quotes === 2 && shape.endsQuoted;
