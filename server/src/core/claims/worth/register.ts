/** The register of an article as a whole, by shares of its sentences: a report, advice, a writer's own affairs. */
import { Is } from '../../text/words';
import type { Seen } from './look';
import { Told } from './words';

export interface Register {
  sentences: number;
  /** Given to somebody. */
  attributed: number;
  /** Of a poll, a study or a report. */
  findings: number;
  /** Without a mark at the end. */
  open: number;
  /** In the writer's own words: of themselves, for their side, to the reader, of what may be, of the past. */
  first: number;
  we: number;
  second: number;
  modal: number;
  past: number;
}

export const emptyRegister = (): Register => ({
  sentences: 0,
  attributed: 0,
  findings: 0,
  open: 0,
  first: 0,
  we: 0,
  second: 0,
  modal: 0,
  past: 0,
});

/** Counts a sentence in. */
export function count(register: Register, { told, is, end, quotes }: Seen, attributed: boolean): void {
  register.sentences++;
  if (attributed) register.attributed++;
  if (told & Told.finding) register.findings++;
  if (end === '') register.open++;
  // What others say of themselves tells nothing of the writer.
  if (attributed || quotes > 0) return;
  if (told & Told.first) register.first++;
  if (told & Told.we) register.we++;
  if (told & Told.second) register.second++;
  if (told & Told.modal) register.modal++;
  if (told & (Told.past | Told.act | Told.casualty) || is & Is.past) register.past++;
}

/** A share in steps of one to sixteen, so that an edit elsewhere rarely moves it. */
export function share(part: number, { sentences }: Register, full: number): number {
  return Math.round(Math.min(1, part / Math.max(1, sentences) / full) * 16) / 16;
}
