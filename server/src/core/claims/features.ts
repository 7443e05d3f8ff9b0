/** What can be seen of a candidate: readable features, each 0 or 1 unless named otherwise. */
import { Is } from '../text/words';
import { isThat } from './lexicon';
import { existentialSource, isVerbFrame } from './cues';
import type { Placed } from './contents';
import { is, isName, type FoundContent, type Scene } from './scene';

export type Feature = keyof typeof weights;

/** Hand-set; a trained model takes the place of this table and of nothing else. */
export const weights = {
  bias: -1.2,
  strength: 1,
  'source: pronoun': 1.2,
  'source: name': 1,
  'source: role': 0.8,
  'source: relative': 0.4,
  'source: shared': 0,
  'source: none': -1,
  'source: other': -0.2,
  'content: that': 1.6,
  'content: quotation right': 2,
  'content: quotation left': 2.5,
  'content: left': 1.2,
  'content: next line': 0.5,
  'content: none': -2.5,
  'reduced participle': -3,
  passive: -1,
  infinitive: -0.9,
  'base form': -0.3,
  participle: 0.3,
  modal: -0.8,
  'object noun phrase': -0.8,
  'frame: object': -0.2,
  'frame: hearer': 0.8,
  'frame: noun': 0,
  'frame: source': 1,
  'frame: adverb': 1,
  'frame: refusal': 0.6,
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
    const next = words[cue.to];
    add(
      'object noun phrase',
      entry.frame === 'clause' &&
        content.form === 'right' &&
        is(next, Is.determiner | Is.possessive) &&
        !isThat(next!),
    );
  }
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
