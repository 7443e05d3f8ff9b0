// Is what the lines' `confidence` says true? Lines grouped by what it says, beside the share that was right.

/** Lower ends of the groups. */
const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

const answers = { article: 'article', comments: 'comment', boilerplate: 'boilerplate' };

/**
 * The lines of a document that have a gold label. Where its gold does not tell comments, they and boilerplate are one answer.
 * @param {{labels: readonly string[], comments_annotated?: boolean}} document
 * @param {readonly {zone: string, confidence: number}[]} lines  as annotated
 * @returns {Generator<{confidence: number, right: boolean}>}
 */
export function* judgedLines({ labels, comments_annotated: told }, lines) {
  const answer = (label) => (label === 'comment' && !told ? 'boilerplate' : label);
  for (const [i, label] of labels.entries()) {
    const { zone = '', confidence } = lines[i] ?? {};
    if (!label || label === 'unknown' || zone === '') continue;
    yield { confidence, right: answer(answers[zone]) === answer(label) };
  }
}

/**
 * The reliability table, and the expected calibration error: the mean difference of what is said and what is right, over lines.
 * @param {Iterable<{confidence: number, right: boolean}>} judged
 * @returns {{error: number, lines: number, groups: {low: number, high: number, lines: number, said: number, right: number}[]}}
 *   groups without a line are left out
 */
export function calibration(judged) {
  const sums = edges.map((low, i) => ({ low, high: edges[i + 1] ?? 1, lines: 0, said: 0, right: 0 }));
  let lines = 0;
  for (const { confidence, right } of judged) {
    const sum = sums.findLast(({ low }) => confidence >= low);
    sum.lines++;
    sum.said += confidence;
    if (right) sum.right++;
    lines++;
  }
  const used = sums.filter((sum) => sum.lines > 0);
  const error = used.reduce((all, { said, right }) => all + Math.abs(said - right), 0) / (lines || 1);
  const mean = ({ low, high, ...sum }) => ({
    low,
    high,
    lines: sum.lines,
    said: sum.said / sum.lines,
    right: sum.right / sum.lines,
  });
  return { error, lines, groups: used.map(mean) };
}
