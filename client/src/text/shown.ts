/** The words of a capture, made fit for one line of an editor's own surface. A capture may hide characters or turn their order. */
const hidden = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Words on one line, cut to at most `most` UTF-16 units, with `�` for each hidden character. */
export function shown(words: string, most = 100): string {
  // Twice as many are looked at: a line may be megabytes, and runs of space shrink.
  const line = words
    .slice(0, most * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(hidden, '\uFFFD');
  if (line.length <= most && words.length <= most * 2) return line;
  const cut = line.slice(0, most - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** Keeps words from being read as a link, perhaps to a command, where VS Code makes one of `[words](address)`: notifications. */
export function withoutLinks(words: string): string {
  return words.replace(/\]\(/g, '] (');
}

/** Keeps words from being read as icons, where VS Code draws `$(name)` as one: quick picks and the status bar. */
export function withoutIcons(words: string): string {
  return words.replace(/\$\(/g, '\\$(');
}
