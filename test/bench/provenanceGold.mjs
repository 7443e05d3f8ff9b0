// Is a field of the provenance what hints of the dev pages and their addresses say? Lines count from 0.
import { datesIn } from './plainDates.mjs';

const plainWords = (words) =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const lineOf = (capture, offset) => capture.lines.findIndex(({ span }) => offset <= span[1]);

/** The part of a host name that names its site: the longest label but the last ones. */
export function siteLabel(host) {
  const labels = host
    .toLowerCase()
    .replace(/^www\d?\./, '')
    .split('.');
  return labels.slice(0, -1).reduce((best, each) => (each.length > best.length ? each : best), '');
}

/** Whether `label` is made of beginnings of the words, in order, none of them skipped in the middle. */
function madeOf(label, words) {
  if (label === '') return true;
  const [word, ...rest] = words;
  if (word === undefined) return false;
  for (let length = Math.min(word.length, label.length); length > 0; length--)
    if (word.startsWith(label.slice(0, length)) && madeOf(label.slice(length), rest)) return true;
  return false;
}

/**
 * Whether a name can be that of the site: its letters are those of the address, hold them or are held by them; or the address is
 * made of beginnings of its words ("The New York Times": nytimes, "British Broadcasting Corporation": bbc).
 */
export function namesSite(name, host) {
  const label = siteLabel(host).replace(/[^\p{L}\p{N}]/gu, '');
  const words = plainWords(name.replace(/\.(?:com|org|net|co\.uk|info|tv)\b/gi, '')).split(' ');
  const letters = words.join('');
  const bare = letters.replace(/^(?:the|www)/, '');
  if (bare === '' || label === '') return false;
  if (
    bare === label ||
    (bare.length >= 3 && label.includes(bare)) ||
    (label.length >= 3 && bare.includes(label))
  )
    return true;
  const named = words.filter((word) => !['the', 'of', 'and', 'inc', 'ltd', 'llc'].includes(word));
  for (const list of [words, named])
    for (let from = 0; from < list.length; from++)
      if (label.length >= 2 && madeOf(label, list.slice(from))) return true;
  return false;
}

const linesWith = (page, hint) => page.text.split('\n').filter((_, i) => page.fine[i] === hint);

/** Whether a line hinted as a byline names someone: hints there include dates and places, which say nothing of the author. */
function namesSomeone(line) {
  const rest = line
    .replace(
      /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:posted|published|updated|last|am|pm|gmt|et|edt|est|pst|pdt|utc)\b/giu,
      ' ',
    )
    .replace(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b/giu, ' ')
    .replace(/[^\p{L}\s.'’-]+/gu, ' ');
  return (
    /(?:^|\s)\p{Lu}[\p{L}.'’-]+\s+(?:\p{L}{1,3}\s+)?\p{Lu}[\p{L}.'’-]*/u.test(rest) ||
    /\bby\s+\p{L}/iu.test(rest)
  );
}

/** Days that stand in the lines with that hint, as plain expressions read them. */
const daysOfHints = (page, hint) => new Set(linesWith(page, hint).flatMap(datesIn));

/** Days in the address of a page: `/2016/12/13/`, `20161213`. */
function daysOfAddress(url) {
  return [...(url ?? '').matchAll(/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?!\d)/g)].map(
    ([, year, month, day]) => `${year}-${month}-${day}`,
  );
}

const near = (one, other) => Math.abs(Date.parse(one) - Date.parse(other)) <= 86_400_000;

/** Each: what the gold has to say to a field; null where it is silent. */
const judges = {
  publisher: (page, _, { value }) => namesSite(value, page.url_domain),
  headline(page, capture, { value, spans }) {
    const hinted = linesWith(page, 'headline').map(plainWords);
    if (hinted.length === 0) return null;
    return page.fine[lineOf(capture, spans[0][0])] === 'headline' || hinted.includes(plainWords(value));
  },
  byline(page, capture, { value, spans }) {
    const hinted = linesWith(page, 'byline').filter(namesSomeone);
    if (hinted.length === 0) return null;
    const named = plainWords(value);
    return (
      !/\d/.test(value) &&
      (page.fine[lineOf(capture, spans[0][0])] === 'byline' ||
        hinted.some((line) => ` ${plainWords(line)} `.includes(` ${named} `)))
    );
  },
  published(page, _, { value }) {
    const day = value.slice(0, 10);
    const hinted = daysOfHints(page, 'byline');
    if (hinted.size > 0) return hinted.has(day);
    const own = daysOfAddress(page.url);
    return own.length > 0 ? own.some((each) => near(each, day)) : null;
  },
};
export const fields = Object.keys(judges);

/** Whether the gold shows that there is something to be found. */
const wanted = {
  publisher: () => true,
  headline: (page) => page.fine.includes('headline'),
  byline: (page) => linesWith(page, 'byline').some(namesSomeone),
  published: (page) => daysOfHints(page, 'byline').size > 0,
};

/** @returns {Generator<{field: string, state: string, right: boolean | null, wanted: boolean}>} for one page */
export function* judge(page, capture) {
  for (const [name, right] of Object.entries(judges)) {
    const field = capture.provenance[name];
    const found = field.state === 'stated' || field.state === 'inferred';
    yield {
      field: name,
      state: field.state,
      right: found ? right(page, capture, field) : null,
      wanted: wanted[name](page),
    };
  }
}
