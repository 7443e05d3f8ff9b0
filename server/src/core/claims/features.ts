/** What can be seen of a candidate: readable features, each 0 or 1 unless named otherwise. */
import { Is, Shape } from '../text/words';
import { isThat } from './lexicon';
import { existentialSource, isVerbFrame } from './cues';
import type { Placed } from './contents';
import { is, isName, type FoundContent, type Scene } from './scene';

export type Feature = keyof typeof weights;

/**
 * Set by hand, then rounded to tenths after one look at a logistic regression (server/models/attribution-rules.md). A
 * trained model takes the place of this table and of nothing else.
 */
export const weights = {
  bias: -1.8,
  strength: 0.9,
  'source: pronoun': 0.6,
  'source: name': 0.8,
  'source: role': 0.7,
  'source: relative': -0.1,
  'source: shared': 0.3,
  'source: none': -0.2,
  'source: other': -0.3,
  'content: that': 1.3,
  'content: quotation right': 0.9,
  'content: quotation left': 2,
  'content: left': 1.5,
  'content: next line': 0.5,
  'content: none': -1.6,
  'reduced participle': -2.2,
  passive: -0.2,
  infinitive: -0.9,
  'base form': -0.5,
  participle: -0.4,
  modal: -0.9,
  'base form after a plural': 0.4,
  'base form after a name': -1.4,
  'base form after another word': -1.8,
  's form after a lower-case word': -1.7,
  'before a preposition': -0.2,
  'before a lower-case word': -0.3,
  'before a name': 0.5,
  'before a pronoun': 1.2,
  'before the end': 0.3,
  'object noun phrase': 0.4,
  'frame: quotation, and none there': -2.5,
  'in a temporal or conditional clause': -0.5,
  'frame: object': -0.1,
  'frame: hearer': 0.4,
  'frame: noun': -0.3,
  'frame: source': 1.5,
  'frame: adverb': 0.6,
  'frame: refusal': 0.4,
  'indefinite object': -0.2,
} as const;

export function featuresOf(scene: Scene, placed: Placed, content: FoundContent): [Feature, number][] {
  const { words } = scene;
  const { cue, source } = placed;
  const { entry } = cue;
  const out: [Feature, number][] = [
    ['bias', 1],
    ['strength', entry.strength],
  ];
  const add = (name: Feature, when = true): void => {
    if (when) out.push([name, 1]);
  };
  const verb = isVerbFrame(entry);
  if (verb) add(sourceFeature(scene, placed));
  else if (entry.frame === 'source') add('source: none', source.form === 'none');
  switch (content.form) {
    case 'left-quote':
      add('content: quotation left');
      break;
    case 'both':
    case 'left':
      add('content: left', verb);
      break;
    case 'right-that':
      add('content: that');
      break;
    case 'right-quote':
      add('content: quotation right');
      break;
    case 'next-line':
      add('content: next line');
      break;
    case 'none':
      add('content: none', entry.frame !== 'refusal');
      break;
    case 'right':
      break;
  }
  if (verb) {
    add('reduced participle', !cue.auxiliary && !cue.passive && words[cue.to]?.lower === 'by');
    add('passive', cue.passive);
    add('infinitive', cue.infinitive);
    add('base form', entry.form === 'base');
    add('participle', entry.form === 'ing');
    add('modal', cue.auxiliary && hasModal(scene, cue.from, cue.head));
    for (const name of neighbours(scene, placed)) add(name);
    const next = words[cue.to];
    add(
      'object noun phrase',
      entry.frame === 'clause' &&
        content.form === 'right' &&
        is(next, Is.determiner | Is.possessive) &&
        !isThat(next!),
    );
  }
  add(
    'indefinite object',
    entry.frame === 'clause' && content.form === 'right' && /^an?$/.test(words[cue.to]?.lower ?? ''),
  );
  add(
    'frame: quotation, and none there',
    entry.frame === 'quotation' && (content.form === 'right' || content.form === 'none'),
  );
  add('in a temporal or conditional clause', verb && subordinate.has(words[placed.start - 1]?.lower ?? ''));
  add('frame: object', entry.frame === 'object');
  add('frame: hearer', entry.frame === 'hearer');
  add('frame: noun', entry.frame === 'noun');
  add('frame: source', entry.frame === 'source');
  add('frame: adverb', entry.frame === 'adverb');
  add('frame: refusal', entry.frame === 'refusal');
  add('source: role', entry.frame === 'noun' && existentialSource(scene, cue) >= 0);
  return out;
}

/** Probability that the candidate reports speech. */
export function score(features: readonly (readonly [Feature, number])[]): number {
  let sum = 0;
  for (const [name, value] of features) sum += weights[name] * value;
  return 1 / (1 + Math.exp(-sum));
}

function sourceFeature({ words }: Scene, { source }: Placed): Feature {
  if (source.form !== 'np' || !source.range) {
    if (source.form === 'pronoun') return 'source: pronoun';
    if (source.form === 'relative') return 'source: relative';
    return source.form === 'shared' ? 'source: shared' : 'source: none';
  }
  let role = false;
  for (let at = source.range[0]; at < source.range[1]; at++) {
    if (isName(words[at])) return 'source: name';
    role ||= is(words[at], Is.individual | Is.collective | Is.document | Is.organisation);
  }
  return role ? 'source: role' : 'source: other';
}

/** What stands around a verb form that may be a noun: the words before a bare form, the word behind any. */
function neighbours({ words, lo, hi }: Scene, { cue, source }: Placed): Feature[] {
  const out: Feature[] = [];
  const { form } = cue.entry;
  const before = cue.from > lo ? words[cue.from - 1] : undefined;
  if (!cue.auxiliary && !cue.infinitive && form === 'base') {
    const common = before?.shape === Shape.lower || cue.from - 1 === lo;
    const noun = !before?.is || is(before, Is.document | Is.organisation | Is.medium);
    const plural = is(before, Is.collective) || (common && noun && /[^s]s$/.test(before?.lower ?? ''));
    if (plural || source.form === 'pronoun') out.push('base form after a plural');
    else out.push(isName(before) ? 'base form after a name' : 'base form after another word');
  } else if (
    !cue.auxiliary &&
    form === 's' &&
    before?.shape === Shape.lower &&
    !(before.is & (Is.pronoun | Is.individual | Is.document | Is.organisation))
  ) {
    out.push('s form after a lower-case word');
  }
  const next = words[cue.to];
  if (!next || cue.to >= hi || next.lower === '.') out.push('before the end');
  else if (next.is & Is.pronoun) out.push('before a pronoun');
  else if (next.is & Is.preposition && !(next.is & Is.subordinator)) out.push('before a preposition');
  else if (isName(next)) out.push('before a name');
  else if (
    next.shape === Shape.lower &&
    !(
      next.is &
      ~(
        Is.individual |
        Is.collective |
        Is.document |
        Is.organisation |
        Is.act |
        Is.casualty |
        Is.past |
        Is.medium |
        Is.hearer |
        Is.mood
      )
    )
  )
    out.push('before a lower-case word');
  return out;
}

const subordinate = new Set([
  'before',
  'after',
  'when',
  'while',
  'if',
  'until',
  'since',
  'once',
  'because',
  'unless',
  'where',
  'whether',
  'whenever',
]);

const modals = new Set([
  'will',
  'would',
  'could',
  'may',
  'might',
  'must',
  'shall',
  'should',
  'can',
  "can't",
  'cannot',
  'do',
  'does',
  'did',
]);
function hasModal({ words }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (modals.has(words[at]!.lower)) return true;
  return false;
}
