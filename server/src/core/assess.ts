/** Does a text look like a web capture? Asked of every text file that opens: reads a bounded part, and claims no more than it sees. */
import { message, type Message } from './message';
import { readLinesBelow } from './segments/headerLines';
import { readHeader } from './supplied/header';
import { splitLines } from './text/lines';

export interface ContentAssessment {
  readonly capture: boolean;
  /** 0..1; a capture from one half on. */
  readonly score: number;
  readonly reason: Message;
}

/** UTF-16 units that are read. */
const readUnits = 60_000;

/** Prose-like web text with enough lines, or a page's chrome around it. */
export function assessText(text: string): ContentAssessment {
  const head = text.slice(0, readUnits);
  const lines = splitLines(head);
  const { shapes } = readLinesBelow(head, lines, readHeader(head, lines)?.endLine ?? 0);
  const no = (score: number, reason: Message): ContentAssessment => ({ capture: false, score, reason });
  const total = shapes.length;
  if (total === 0) return no(0, message('The file is empty.'));
  if (controlShare(head) > 0.02) return no(0, message('The file is binary, or text in another encoding.'));
  const code = shapes.filter((s) => s.length > 2 && s.code / s.length > 0.06).length;
  const figures = shapes.filter((s) => s.letters < s.digits).length;
  const prose = shapes.filter((s) => s.words >= 12 && s.stops > 0).length;
  const wrapped = shapes.filter(
    (s) => s.words >= 6 && s.stops === 0 && s.length >= 55 && s.length <= 100,
  ).length;
  const chrome = shapes.filter((s) => s.phrases !== 0 && s.words < 9).length;
  if (code > 0.4 * total) return no(0.1, message('Most of its lines look like program code or data.'));
  if (figures > 0.6 * total) return no(0.1, message('Most of its lines are figures.'));
  if (total < 3) return no(0.2, message('It has too few lines ({0}) to tell.', total));
  if (prose === 0 && chrome < 3)
    return no(0.2, message('It holds no paragraph of prose and nothing of a web page.'));
  // Hard-wrapped prose is a text file that somebody wrote, not a page that was scraped.
  if (wrapped > 0.5 * total && chrome < 3)
    return no(0.3, message('Its lines are wrapped by hand, as web captures’ are not.'));
  const score = Math.min(
    1,
    0.45 + 0.4 * Math.min(1, prose / 4) + 0.3 * Math.min(1, chrome / 4) - 0.5 * (code / total),
  );
  return score >= 0.5
    ? {
        capture: true,
        score,
        reason: message('{0} paragraphs of prose and {1} lines of page furniture.', prose, chrome),
      }
    : no(score, message('Too little of it is prose or page furniture.'));
}

/** Share of control characters and replacement characters, over a sample. */
function controlShare(text: string): number {
  const sample = text.slice(0, 4000);
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffd) odd++;
  }
  return sample.length === 0 ? 0 : odd / sample.length;
}
