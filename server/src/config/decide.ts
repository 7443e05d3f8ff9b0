/**
 * Is a document a capture? The first that has a word decides:
 *
 *  1. its language is `webcapture`: a person said so, whatever its size;
 *  2. the folder (or the settings) treat everything, or nothing, as captures;
 *  3. the globs: not included, or excluded;
 *  4. its size: larger ones are analysed only when asked for;
 *  5. the score of its content.
 */
import picomatch from 'picomatch';
import { assessText } from '../core/assess';
import { message, type Message } from '../core/message';
import type { Settings } from './settings';

export const captureLanguage = 'webcapture';

export interface Candidate {
  readonly language: string;
  /** From its folder, with `/`. */
  readonly path: string;
  /** UTF-16 units. */
  readonly length: number;
  readonly text: string;
}

export interface Decision {
  readonly capture: boolean;
  /** 0..1; 1 or 0 where the content was not asked. */
  readonly score: number;
  readonly reason: Message;
  readonly by: 'configuration' | 'glob' | 'content' | 'size';
}

const compiled = new WeakMap<readonly string[], (path: string) => boolean>();

/** Does one of the globs take the path? Compiled once a list. Without extended globs: they can be made to run for ever. */
export function matches(globs: readonly string[], path: string): boolean {
  let match = compiled.get(globs);
  if (!match) {
    match = globs.length ? picomatch([...globs], { dot: true, nocase: true, noextglob: true }) : () => false;
    compiled.set(globs, match);
  }
  return match(path);
}

/** What name, size and configuration say; null where only the content can tell. */
export function decideByName(candidate: Omit<Candidate, 'text'>, settings: Settings): Decision | null {
  const { include, exclude, treat } = settings.files;
  if (candidate.language === captureLanguage)
    return yes(message('Its language is set to web capture.'), 'configuration');
  if (treat === 'never')
    return no(message('The configuration says that this folder holds no captures.'), 'configuration');
  if (treat === 'auto') {
    if (matches(exclude, candidate.path))
      return no(message('The configuration excludes its file name.'), 'glob');
    if (!matches(include, candidate.path))
      return no(message('Its file name is not among those the configuration includes.'), 'glob');
  }
  if (candidate.length > settings.maximumLength)
    return no(
      message('It is longer than {0} characters: analysed only when asked for.', settings.maximumLength),
      'size',
    );
  if (treat === 'always')
    return yes(
      message('The configuration says that every text in this folder is a capture.'),
      'configuration',
    );
  return null;
}

export function decide(candidate: Candidate, settings: Settings): Decision {
  return decideByName(candidate, settings) ?? { ...assessText(candidate.text), by: 'content' };
}

const yes = (reason: Message, by: Decision['by']): Decision => ({ capture: true, score: 1, reason, by });
const no = (reason: Message, by: Decision['by']): Decision => ({ capture: false, score: 0, reason, by });
