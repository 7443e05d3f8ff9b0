// Scores of read comments against thread gold: starts, authors, parents. Plain data, no files.

/**
 * @typedef {object} Found  a comment as read
 * @property {number} line  its first line, from 0
 * @property {string | null} author
 * @property {number | null} parent  index into the list
 */
/**
 * @typedef {object} Wanted  a comment as the gold has it
 * @property {number} from  the first line it may be said to begin at: numbers and dates may stand above its name
 * @property {number} line  the last line it may be said to begin at
 * @property {string | null} author
 * @property {number | null} parent
 */

/**
 * Counts of one document. `until`: the gold ends before this line; what is read from there on is not judged.
 * @param {readonly Wanted[]} wanted
 * @param {readonly Found[]} found
 * @returns what `sum` adds up, and the misses by line
 */
export function scoreThread(wanted, found, until = Infinity) {
  const judged = found.filter(({ line }) => line < until);
  const goldOf = new Map();
  const readOf = new Map();
  wanted.forEach(({ from, line }, i) => {
    const at = judged.findIndex((each, k) => each.line >= from && each.line <= line && !goldOf.has(k));
    if (at < 0) return;
    goldOf.set(at, i);
    readOf.set(i, at);
  });
  const misses = [];
  let authors = 0;
  let parents = 0;
  let wantedParents = 0;
  let foundParents = 0;
  wanted.forEach((each, i) => {
    const read = judged[readOf.get(i)];
    if (each.parent !== null) wantedParents++;
    if (!read) {
      misses.push({ line: each.line, miss: 'start' });
      return;
    }
    if (read.author === each.author) authors++;
    else misses.push({ line: each.line, miss: 'author', wanted: each.author, read: read.author });
    if (each.parent !== null && read.parent !== null && goldOf.get(read.parent) === each.parent) parents++;
    else if (each.parent !== null) misses.push({ line: each.line, miss: 'parent' });
  });
  judged.forEach((each, k) => {
    if (each.parent !== null) foundParents++;
    if (!goldOf.has(k)) misses.push({ line: each.line, miss: 'no comment', read: each.author });
  });
  return {
    wanted: wanted.length,
    found: judged.length,
    starts: goldOf.size,
    authors,
    parents,
    wantedParents,
    foundParents,
    misses: misses.sort((a, b) => a.line - b.line),
  };
}

const f1 = (right, wanted, found) => (wanted + found === 0 ? 1 : (2 * right) / (wanted + found));

/** Figures of many documents: over all comments, and the mean of the documents'. */
export function figuresOfThreads(scores) {
  const sum = (name) => scores.reduce((total, score) => total + score[name], 0);
  const mean = (of) => scores.reduce((total, score) => total + of(score), 0) / scores.length;
  return {
    documents: scores.length,
    comments: sum('wanted'),
    precision: sum('found') === 0 ? 1 : sum('starts') / sum('found'),
    recall: sum('starts') / sum('wanted'),
    f1: f1(sum('starts'), sum('wanted'), sum('found')),
    authors: sum('authors') / sum('wanted'),
    meanF1: mean((score) => f1(score.starts, score.wanted, score.found)),
    meanAuthors: mean((score) => score.authors / score.wanted),
    parents: f1(sum('parents'), sum('wantedParents'), sum('foundParents')),
  };
}
