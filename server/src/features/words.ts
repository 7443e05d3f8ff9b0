/** The capture's own words, made safe to look at. A capture is hostile: it may hide characters or turn their order round. */

/** Controls, bidirectional marks, soft hyphens and fillers, invisible separators, tag characters and halves of surrogate pairs. Joiners stay: scripts and emoji need them. */
const hidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\p{Cs}\u{E0000}-\u{E007F}]/gu;

/** The words on one line, runs of space as one, hidden characters by their code: `‹U+202E›`. */
export function visible(words: string): string {
  return words
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(hidden, (c) => `‹U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}›`);
}

/** Visible words, cut to at most `most` UTF-16 units, with `…` where something is missing. */
export function excerpt(words: string, most = 120): string {
  // Twice as many are looked at, so that a very long line costs nothing and cut spaces do not shorten the excerpt much.
  const shown = visible(words.slice(0, most * 2)).trim();
  if (shown.length <= most && words.length <= most * 2) return shown;
  const cut = shown.slice(0, most - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
