/** `lines[i]` is the capture's line that became line i of the article; it rises. */
export type ArticleLines = readonly number[];

/** The article's line that shows a line of the capture: that line, or the last one before it, or the first. */
export function toArticleLine(lines: ArticleLines, captureLine: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lines[middle]! <= captureLine) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The capture's line behind a line of the article; the last one for lines past the end, 0 where there is none. */
export function toCaptureLine(lines: ArticleLines, articleLine: number): number {
  return lines[Math.max(0, Math.min(articleLine, lines.length - 1))] ?? 0;
}
