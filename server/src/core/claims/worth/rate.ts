/** Rates the sentences of an article for which nobody is given. What decides stands in the sentence, in the few before it and in coarse shares of the whole. */
import type { Sentence, Verdict } from '../../model';
import type { Passage } from '../passage';
import type { Seen } from './look';
import { count, emptyRegister, type Register } from './register';
import type { Around } from './signs';
import { Told } from './words';
import { worthOf } from './worth';

/** How many sentences before it may tell that a poll or a study is being told. */
const reach = 4;

interface Kept {
  /** Index of the sentence. */
  readonly at: number;
  readonly seen: Seen;
  readonly finding: boolean;
  readonly role: string;
}

/** Sees the sentences of an article in order; then rates them. */
export class Rater {
  /** `all`: keep what was seen of every sentence, not only of those without attribution. */
  constructor(private readonly all = false) {}

  private readonly register: Register = emptyRegister();
  private readonly kept: Kept[] = [];
  private sinceFinding = reach + 1;

  see(
    { role, headline }: Pick<Passage, 'role' | 'headline'>,
    at: number,
    seen: Seen,
    verdict: Verdict,
  ): void {
    const attributed = verdict !== 'none' && verdict !== 'not-a-claim';
    if (!headline) count(this.register, seen, attributed);
    if (verdict === 'none' || this.all)
      this.kept.push({ at, seen, finding: this.sinceFinding <= reach, role });
    this.sinceFinding = seen.told & Told.finding ? 1 : this.sinceFinding + 1;
  }

  /** The sentences, those without attribution with their check-worthiness. */
  rate(sentences: readonly Sentence[]): readonly Sentence[] {
    const rated = [...sentences];
    for (const each of this.kept) {
      const checkworthy = worthOf(each.seen, around(each, this.register));
      rated[each.at] = { ...sentences[each.at]!, checkworthy };
    }
    return rated;
  }

  /** What each sentence that was kept is rated by. */
  *given(): Generator<{ readonly at: number; readonly seen: Seen; readonly around: Around }> {
    for (const each of this.kept) yield { at: each.at, seen: each.seen, around: around(each, this.register) };
  }
}

function around({ finding, role }: Kept, register: Register): Around {
  return { register, finding, list: role === 'list', caption: role === 'caption' };
}
