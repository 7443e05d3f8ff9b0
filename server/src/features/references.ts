import type { Capture, Span } from '../core/model';
import { groupAt, type SourceGroup } from './sources';

/** Where the source at the offset is named: its introduction, and each place at which it is given for something. */
export interface Reference {
  readonly span: Span;
  /** The words that introduced it: its declaration. */
  readonly introduction: boolean;
}

/** In order of position, each place once; empty where the words at the offset are nobody's. */
export function references(capture: Capture, offset: number): Reference[] {
  const found = groupAt(capture, offset);
  return found ? placesOf(found.group) : [];
}

function placesOf({ introduction, mentions }: SourceGroup): Reference[] {
  const places = new Map<number, Reference>();
  for (const { span } of mentions)
    if (!places.has(span[0])) places.set(span[0], { span, introduction: false });
  // A source that is introduced by speaking stands once: as its introduction.
  places.set(introduction[0], {
    span: places.get(introduction[0])?.span ?? introduction,
    introduction: true,
  });
  return [...places.values()].sort((a, b) => a.span[0] - b.span[0]);
}
