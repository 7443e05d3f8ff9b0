/** The shape of a proper name: what can be told of a name without knowing any. */
import agencies from '../../../data/agencies.json';
import names from '../../../data/names.json';

const joining = new Set(names.joining);
const generic = new Set(names.generic);
const possessive = new Set(names.possessive);
const mediaWords = new Set(agencies.mediaWords);

/**
 * Whether the words have the shape of a name: one to `most` words, each with a capital or digit in front but for joining
 * words ("of", "the", "de"), and not a pronoun or another word that names nobody ("Us", "This Site").
 *
 * @example isName('The Example Post') === true; isName('our newsletter') === false
 */
export function isName(candidate: string, most = 6): boolean {
  if (candidate.length < 2 || candidate.length > 60) return false;
  const parts = candidate.split(/\s+/);
  if (parts.length > most) return false;
  let capitals = 0;
  for (const part of parts) {
    const bare = part.replace(/^[("'“‘]+|[)"'”’,.]+$/g, '');
    if (/^[\p{Lu}\p{Lt}\p{Lo}\d]/u.test(bare) || /^\p{Ll}+\p{Lu}/u.test(bare) || /^[&-]$/.test(part))
      capitals++;
    else if (!joining.has(bare.toLowerCase())) return false;
  }
  const plainWords = candidate.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');
  return (
    capitals > 0 &&
    /\p{L}/u.test(candidate) &&
    !plainWords.split(' ').every((word) => generic.has(word) || joining.has(word))
  );
}

/** Two to six capitals, digits allowed after them: "ABC". */
export function isAcronym(candidate: string): boolean {
  return /^\p{Lu}{2,6}\d?$/u.test(candidate);
}

/** What two spellings of one name share. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/\.(?:com|org|net|info|co|tv|news)$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether one of the words makes the name an outlet's or agency's ("Example News", "Radio Example"). */
export function soundsLikeMedia(name: string): boolean {
  const parts = name.toLowerCase().split(/[^\p{L}]+/u);
  return isName(name, 8) && /\s/.test(name) && parts.some((word) => mediaWords.has(word));
}

/** Whether a name can be a site's: "Our Sponsors" and "Us on Example" speak of the page, but do not name it. */
export function isSiteName(name: string): boolean {
  const [first = ''] = name.toLowerCase().split(/[^\p{L}\p{N}&]+/u);
  return first !== '' && first !== '&' && !possessive.has(first);
}
