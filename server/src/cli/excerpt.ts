/** A line of a capture under a finding, cut to the width of a terminal, with marks under the words. */
import { escapeTerminal } from './terminal';

export interface Excerpt {
  readonly line: string;
  /** Blanks, then `^` under every column of the words; at least one. */
  readonly marks: string;
}

/** What takes two columns: East Asian wide and full-width characters, and pictures. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const LEAD = 24;

interface Cell {
  readonly shown: string;
  readonly columns: number;
}

function cellsOf(text: string): Cell[] {
  return [...graphemes.segment(text)].map(({ segment }) => {
    const shown = escapeTerminal(segment.replace(/\t/g, ' '));
    return { shown, columns: shown.length > segment.length ? shown.length : wide.test(segment) ? 2 : 1 };
  });
}

const columnsOf = (cells: readonly Cell[]): number => cells.reduce((sum, { columns }) => sum + columns, 0);

/** As many of the cells, from the front, as the columns hold. */
function fitting(cells: readonly Cell[], room: number): readonly Cell[] {
  let used = 0;
  const end = cells.findIndex(({ columns }) => (used += columns) > room);
  return end < 0 ? cells : cells.slice(0, end);
}

/** `before`, `words` and `after` make the line; only as much of each is looked at as could be shown. */
export function excerpt(before: string, words: string, after: string, width: number): Excerpt {
  const most = 4 * width;
  const lead = cellsOf(before.slice(-most));
  const marked = cellsOf(words.slice(0, most));
  const rest = cellsOf(after.slice(0, most));
  const short = before.length <= most && words.length <= most && after.length <= most;
  const whole = short && columnsOf(lead) + columnsOf(marked) + columnsOf(rest) <= width;
  const shownLead = whole ? lead : [...fitting([...lead].reverse(), LEAD)].reverse();
  const cutLead = shownLead.length < lead.length || before.length > most ? '…' : '';
  const taken = cutLead.length + columnsOf(shownLead);
  const body = [...marked, ...rest];
  const shown = whole ? body : fitting(body, width - taken - 1);
  const cutBody = shown.length < body.length || words.length > most || after.length > most ? '…' : '';
  const under = columnsOf(shown.slice(0, marked.length));
  return {
    line: `${cutLead}${[...shownLead, ...shown].map((cell) => cell.shown).join('')}${cutBody}`,
    marks: `${' '.repeat(taken)}${'^'.repeat(Math.max(1, under))}`,
  };
}
