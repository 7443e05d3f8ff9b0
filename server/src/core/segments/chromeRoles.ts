/** What a line of the page's furniture is for. */
import type { Role } from '../model';
import { hasPhrase, type PhraseClass } from './phrases';
import type { Shape } from './shape';

const byPhrase: readonly [PhraseClass, Role][] = [
  ['form', 'form'],
  ['commentOpen', 'form'],
  ['promotion', 'promotion'],
  ['legal', 'template'],
  ['social', 'widget'],
  ['commentMeta', 'widget'],
  ['navigation', 'navigation'],
];

export function chromeRole(shape: Shape): Role {
  for (const [cls, role] of byPhrase) if (hasPhrase(shape.phrases, cls)) return role;
  if (shape.digits > 0 && shape.digits >= shape.letters) return 'widget';
  if (shape.separators > 0 || shape.words <= 3) return 'navigation';
  return shape.stops > 0 && shape.words >= 8 ? 'template' : 'navigation';
}
