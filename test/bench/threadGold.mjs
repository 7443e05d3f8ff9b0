// Gold of threads: what `gold/threads.json` says, with the pages it was made from, which are no part of the repository.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Plain } from '../../scripts/lib/progress.mjs';
import { goldFile, readJsonl } from './captures.mjs';

const files = {
  pages: 'segmentation/segmentation-dev.jsonl.gz',
  cleaned: 'segmentation/segmentation-dev-cleaned.jsonl.gz',
};

/** The gold's documents with their texts. @throws {Plain} where a text is not the one that was annotated */
export function readThreadGold(folder) {
  const { documents } = JSON.parse(readFileSync(new URL('gold/threads.json', import.meta.url), 'utf8'));
  const texts = new Map();
  for (const [file, path] of Object.entries(files)) {
    const wanted = new Set(documents.filter((each) => each.file === file).map(({ id }) => id));
    for (const page of readJsonl(goldFile(folder, path))) if (wanted.has(page.id)) texts.set(page.id, page);
  }
  return documents.map((each) => {
    const page = texts.get(each.id);
    if (!page) throw new Plain(`No ${each.id} in ${folder}.`);
    if (createHash('sha256').update(page.text).digest('hex') !== each.sha256)
      throw new Plain(`${each.id} is not the text that was annotated.`);
    return { ...each, comments: parseComments(each.comments), page };
  });
}

/** Comments as the gold writes them, e.g. "12-14@:0-9>3 20". @returns [first, line, [author's line, start, end] | null, parent | null] each */
export function parseComments(written) {
  return written.split(' ').map((one) => {
    const found = /^(?:(\d+)-)?(\d+)(?:@(\d*):(\d+)-(\d+))?(?:>(\d+))?$/.exec(one);
    if (!found) throw new Plain(`Not a comment of the gold: ${one}`);
    const [, first, last, authorLine, start, end, parent] = found;
    const line = Number(last);
    const author = start === undefined ? null : [Number(authorLine || line), Number(start), Number(end)];
    return [Number(first ?? line), line, author, parent === undefined ? null : Number(parent)];
  });
}

/** The gold's comments of one document, with the words of their authors. */
export function wantedOf({ comments, page }) {
  const lines = page.text.split('\n');
  return comments.map(([from, line, author, parent]) => ({
    from,
    line,
    author: author && lines[author[0]].slice(author[1], author[2]),
    parent,
  }));
}

/** The page's lines in the zones of the gold: what it leaves open within a thread belongs to it, and so do
 * the names in it. */
export function goldLines({ splitLines }, { comments, zone, not = [], page }) {
  const { text, labels } = page;
  const own = new Set(comments.flatMap(([, line, author]) => (author ? [line, author[0]] : [line])));
  const first = comments[0][0];
  const last = labels.lastIndexOf('comment');
  const isComment = (i) =>
    own.has(i) || (i >= first && (labels[i] === 'comment' || (labels[i] === 'unknown' && i < last)));
  const isWithin = (i) => i >= zone[0] && i < zone[1] && !not.includes(i);
  return splitLines(text).map((span, i) => {
    if (text.slice(...span).trim() === '') return { span, zone: '', role: '', confidence: 0 };
    return (zone ? isWithin(i) : isComment(i))
      ? { span, zone: 'comments', role: 'comment', confidence: 1 }
      : { span, zone: 'boilerplate', role: 'navigation', confidence: 1 };
  });
}
