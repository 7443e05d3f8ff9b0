/** By which evidence of the text a source is who it is said to be, in words. */
import { t } from '@vscode/l10n';
import wordLists from '../../data/words.json';
import type { Capture, Source } from '../core/model';
import { excerpt } from './words';

const pronouns = new Set(
  [...wordLists.pronouns, ...wordLists.objects, ...wordLists.possessives].join(' ').split(' '),
);

/** First letters of the capitalised words of a name. */
const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .filter((letter) => letter !== letter.toLowerCase())
    .join('');

/** What decided who that is; null where its own words say it. */
export function resolutionWords({ text }: Capture, source: Source): string | null {
  const shown = source.text.trim();
  const bare = shown.toLowerCase();
  if (source.resolved === null)
    return pronouns.has(bare) ? t('Who that is: nobody told of before fits “{0}”', excerpt(shown)) : null;
  const name = excerpt(source.resolved);
  if (!source.introduced) return source.resolved === shown ? null : t('Who that is: {0}', name);
  const words = excerpt(text.slice(...source.introduced));
  if (pronouns.has(bare))
    return t(
      'Who that is: {0}, the nearest before that “{1}” can stand for; introduced as “{2}”',
      name,
      excerpt(shown),
      words,
    );
  const letters = shown.replace(/^the /i, '').replace(/\./g, '');
  if (
    letters.length > 1 &&
    letters === letters.toUpperCase() &&
    initials(source.resolved).startsWith(letters)
  )
    return t('Who that is: {0}, which “{1}” abbreviates; introduced as “{2}”', name, excerpt(shown), words);
  const last = bare.split(/\s+/).at(-1)!;
  if (source.resolved.toLowerCase().split(/\s+/).includes(last))
    return t(
      'Who that is: {0}, of whose name “{1}” is a part; introduced as “{2}”',
      name,
      excerpt(shown),
      words,
    );
  return t(
    'Who that is: {0}, the nearest before whose role fits “{1}”; introduced as “{2}”',
    name,
    excerpt(shown),
    words,
  );
}
