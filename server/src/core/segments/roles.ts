/**
 * Roles within the zones, and the few lines whose zone their role decides: a headline and what stands between it and the
 * story belong to the article, its repeats and leaked data do not. What a person decided, or the caller assumed, stands.
 */
import type { Line, Role, Span, Zone } from '../model';
import { articleRole } from './articleRoles';
import { captionCandidates, isCaption } from './captions';
import { chromeRole } from './chromeRoles';
import type { RoleLines } from './roleLines';
import { findCredits } from './credits';
import { findHeadline, headlineCandidates } from './headline';
import { payloadLines } from './payloadLines';
import { chromeBits } from './phrases';
import { isStory, storyStart } from './story';

/** What the decoding made of a line that is not blank. */
export interface Decided {
  readonly zone: Zone;
  readonly confidence: number;
  /** Posterior of the article; where it is not given, the zone stands open. */
  readonly article?: number;
}

/**
 * Posterior of the article below which a credit or caption stays among the furniture. Sites differ in where they put author
 * and time: only what the zones leave open follows the role.
 */
const open = 0.2;
/** The same above which short lines of code are part of the article. */
const sure = 0.9;
/** The same below which a line like a story's stays furniture, and how far above the story one may stand. */
const doubt = 0.2;
const openings = 4;
/** Log odds above which a line of the article, and one of the furniture, is a caption. */
const captionInArticle = -0.5;
const captionInFurniture = 0.5;
/** Confidence of a zone that only the role decides. */
const byRole = 0.6;

/** One line for each line of `lines` that is not blank. `mayBe`: whether a line, by its place in `lines`, may have a zone. */
export function settleRoles(
  text: string,
  spans: readonly Span[],
  lines: RoleLines,
  decided: readonly Decided[],
  mayBe: (index: number, zone: Zone) => boolean,
): Line[] {
  const lineAt = (i: number): string => text.slice(...spans[lines.numbers[i]!]!);
  const zoneOf = (i: number): Zone => decided[i]!.zone;
  const out: Line[] = decided.map(({ zone, confidence }, i) => ({
    span: spans[lines.numbers[i]!]!,
    zone,
    role:
      zone === 'boilerplate' ? chromeRole(lines.shapes[i]!) : zone === 'comments' ? 'comment' : 'paragraph',
    confidence,
  }));
  const settled = new Set<number>();
  const set = (i: number, role: Role, zone: Zone): void => {
    const line = out[i]!;
    if (settled.has(i) || (line.zone !== zone && !mayBe(i, zone))) return;
    out[i] = { ...line, zone, role, confidence: line.zone === zone ? line.confidence : byRole };
    settled.add(i);
  };

  /** The role of a line near the story, and the article's zone where that is not ruled out. */
  const call = (i: number, role: Role): void => {
    const zone = zoneOf(i);
    set(i, role, zone === 'article' || (decided[i]!.article ?? 1) >= open ? 'article' : zone);
  };

  for (const i of payloadLines(lines.shapes, lineAt, (i) => (decided[i]!.article ?? 0) > sure))
    set(i, 'artefact', 'boilerplate');
  const story = storyStart(lines, (i) => out[i]!.zone);
  if (story < 0) return out;
  const candidates = headlineCandidates(text, spans, lines, zoneOf, story);
  const title = findHeadline(
    candidates,
    (i) => !settled.has(i) && zoneOf(i) !== 'comments' && mayBe(i, 'article'),
  );
  const copies = title < 0 ? [] : copiesOf(lines, lineAt, title);
  const headline = copies[0] ?? -1;
  if (headline >= 0) set(headline, 'headline', 'article');
  for (const copy of copies.slice(1))
    if (zoneOf(copy) !== 'comments') set(copy, 'repeated-headline', 'boilerplate');

  // Credits and summary stand by the copy next to the story.
  const near = copies.filter((copy) => copy < story).at(-1) ?? headline;
  const free = (i: number): boolean => !settled.has(i) && zoneOf(i) !== 'comments';
  for (const [i, role] of findCredits(lines, lineAt, near, story, free)) call(i, role);

  // What reads like a story just above its first paragraph is its opening, where the zones are in doubt.
  for (let i = Math.max(near + 1, story - openings); i < story; i++) {
    const { phrases } = lines.shapes[i]!;
    const doubtful = zoneOf(i) === 'boilerplate' && (decided[i]!.article ?? 0) >= doubt;
    if (near >= 0 && free(i) && doubtful && isStory(lines.shapes[i]!) && (phrases & chromeBits) === 0)
      set(i, 'paragraph', 'article');
  }
  let end = story;
  for (let i = story; i < out.length; i++) if (out[i]!.zone === 'article') end = i;
  const around = { story, end };
  for (const i of captionCandidates(lines, around)) {
    if (!free(i)) continue;
    const least = zoneOf(i) === 'article' ? captionInArticle : captionInFurniture;
    if (isCaption(text, spans, lines, zoneOf, i, around, least)) call(i, 'caption');
  }
  for (let i = out.length - 1; i >= 0; i--) {
    const line = out[i]!;
    if (line.zone !== 'article' || settled.has(i)) continue;
    out[i] = { ...line, role: articleRole(lines, out, i, near >= 0 && i > near && i < story) };
  }
  return out;
}

/** Of equal copies the first is the headline, the others its repeats. */
function copiesOf(lines: RoleLines, lineAt: (i: number) => string, title: number): number[] {
  if (lines.copies[title]! < 2) return [title];
  const keyOf = (i: number): string => lineAt(i).trim().toLowerCase();
  const key = keyOf(title);
  const length = lines.shapes[title]!.length;
  const found: number[] = [];
  lines.shapes.forEach((shape, i) => {
    if (lines.copies[i]! > 1 && shape.length === length && keyOf(i) === key) found.push(i);
  });
  return found;
}
