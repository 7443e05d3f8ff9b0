/** Why a sentence is worth checking, or not: its signs, read again when they are asked for. */
import type { Capture, Sentence } from '../../model';
import { readPassages, spanOf } from '../passage';
import { look, type Seen } from './look';
import { Rater } from './rate';
import type { Around } from './signs';

export interface Signed {
  readonly seen: Seen;
  readonly around: Around;
}

type Read = Pick<Capture, 'text' | 'lines' | 'comments' | 'sentences'>;

const known = new WeakMap<readonly Sentence[], ReadonlyMap<number, Signed>>();

/** The signs of every sentence of the article, by where it starts. */
export function readSigns(capture: Read): ReadonlyMap<number, Signed> {
  let found = known.get(capture.sentences);
  if (!found) known.set(capture.sentences, (found = readAll(capture)));
  return found;
}

function readAll({ text, lines, comments, sentences }: Read): ReadonlyMap<number, Signed> {
  const rater = new Rater(true);
  const starts: number[] = [];
  let at = 0;
  for (const passage of readPassages(text, lines, comments)) {
    if (passage.zone !== 'article') continue;
    passage.reading.sentences.forEach((range, index) => {
      const [start] = spanOf(passage, range);
      while (at < sentences.length && sentences[at]!.span[0] < start) at++;
      const verdict = sentences[at]?.span[0] === start ? sentences[at]!.verdict : 'not-a-claim';
      rater.see(passage, starts.push(start) - 1, look(passage.reading, range, index > 0), verdict);
    });
  }
  return new Map([...rater.given()].map(({ at: sentence, ...signed }) => [starts[sentence]!, signed]));
}
