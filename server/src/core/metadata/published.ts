/** When the page says it was published and updated. */
import dates from '../../../data/dates.json';
import { message, type Message } from '../message';
import type { DateField, Field, Line } from '../model';
import { longestDateLine, readTimes, type Time } from './calendar';
import { absent, dated, inferred, stated } from './field';
import { masthead, type Page } from './page';

const datedRoles = new Set(['timestamp', 'byline', 'dateline']);

/** Labels that are said of nothing but the text: "date" and "update" stand in many other lines. */
const labels = new Set(
  [...dates.published, ...dates.updated].filter(
    (label) => !['date', 'update', 'created', 'stand'].includes(label),
  ),
);

/** Lines at most that are handed to the date reader. */
const MOST = 24;

type Label = 'published' | 'updated' | 'none';

/** The label among the words that stand before a time, the nearest first. */
function labelIn(before: string): Label {
  const words = ` ${before
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const last = (labels: readonly string[]) =>
    Math.max(...labels.map((label) => words.lastIndexOf(` ${label} `)));
  const updated = last(dates.updated);
  const published = last(dates.published);
  if (updated < 0 && published < 0) return 'none';
  return updated >= published ? 'updated' : 'published';
}

interface Candidate extends Time {
  readonly label: Label;
  readonly line: Line;
  /** Whether the story stands above it: then it may be another story's. */
  readonly below: boolean;
}

/** Units at most of a line below the story that says when it was published. */
const FOOT = 80;

/** A line of the page's furniture that begins with a label: "Published on 6 November 2012 - One comment", below the story. */
function isLabelled(page: Page, { zone, span }: Line): boolean {
  if (zone !== 'boilerplate' || span[1] - span[0] > FOOT) return false;
  const [first = '', second = ''] = page.text
    .slice(...span)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return [first, `${first} ${second}`].some((words) => labels.has(words));
}

/** The lines a date of the page itself would stand in: by role, by label, or short and near the headline. */
function candidateLines(page: Page): Line[] {
  const byRole = page.own
    .map((index) => page.lines[index]!)
    .filter((line) => datedRoles.has(line.role) || isLabelled(page, line));
  const near = masthead(page, longestDateLine).filter(
    (line) => line.role !== 'headline' && line.role !== 'repeated-headline',
  );
  return [...new Set([...byRole.slice(0, MOST), ...near])].sort((a, b) => a.span[0] - b.span[0]);
}

/** Paragraphs of the story above a date from which on it is below the story. */
const STORY = 4;

function candidates(page: Page, language: string): Candidate[] {
  const paragraphs = page.lines.filter(({ role, zone }) => zone === 'article' && role === 'paragraph');
  const end = paragraphs.length < STORY ? Infinity : paragraphs.at(-1)!.span[1];
  return candidateLines(page).flatMap((line) => {
    let from = line.span[0];
    return readTimes(page.text, line.span, language).flatMap((time) => {
      const before = page.text.slice(from, time.span[0]);
      // A label may stand inside a joined time: "24 July 2012 Last updated at 15:43".
      const inside = page.text.slice(...time.span);
      from = time.span[1];
      const label = labelIn(before);
      const found: Candidate = {
        ...time,
        line,
        below: line.span[0] > end,
        label: label === 'none' ? labelIn(inside) : label,
      };
      // A date inside running words of the story is no date of the page.
      const alone =
        datedRoles.has(line.role) ||
        label !== 'none' ||
        before.trim().length + (line.span[1] - time.span[1]) <= 60;
      return alone && !(line.role === 'paragraph' && /[.!?]["”]?\s*$/.test(page.text.slice(...line.span)))
        ? [found]
        : [];
    });
  });
}

function whyStated({ label, unclearZone }: Candidate): Message {
  if (unclearZone !== null)
    return message(
      'Shown with the zone “{0}”, which stands for more than one offset: left out.',
      unclearZone,
    );
  if (label === 'published') return message('Shown with a word that says it was published then.');
  if (label === 'updated') return message('Shown with a word that says it was updated then.');
  return message(
    'A date that stands apart, near the headline; no word says whether it was published or updated then.',
  );
}

function fieldOf(found: Candidate): Field {
  if (found.ambiguous) {
    return inferred(
      found.iso,
      [found.span],
      message(
        'Written in numbers only: read as day, month, year, but day and month could be the other way round.',
      ),
      0.5,
    );
  }
  if (found.below && found.label === 'none') {
    return inferred(
      found.iso,
      [found.span],
      message('The only date that stands apart is below the story; no word says what happened then.'),
      0.4,
    );
  }
  return stated(found.iso, [found.span], whyStated(found), found.label === 'none' ? 0.85 : 0.97);
}

function dateFieldOf(found: Candidate): DateField {
  const { label, precision, zone, weekday } = found;
  return dated(fieldOf(found), label === 'none' ? 'page' : label, 'calendar', { precision, zone, weekday });
}

export interface PageTimes {
  readonly published: Field;
  readonly updated: Field;
  /** Every time read, in order of position. */
  readonly all: readonly DateField[];
}

/** `language` is the article's, as a BCP 47 tag: its date words are read beside the English ones. */
export function readPageTimes(page: Page, language: string): PageTimes {
  const found = candidates(page, language);
  const updated = found.find(({ label }) => label === 'updated');
  const published =
    found.find(({ label }) => label === 'published') ?? found.find(({ label }) => label === 'none');
  // English is written in both orders, most other languages with the day first.
  const open = published?.ambiguous && language === 'en';
  return {
    published: open
      ? absent(
          message(
            'The date is written in numbers only, and day and month could be the other way round: {0}.',
            page.text.slice(...published.span),
          ),
        )
      : published
        ? fieldOf(published)
        : absent(
            updated
              ? message('The only full date near the headline is given as that of an update.')
              : message(
                  'No full date (day, month and year) stands near the headline or in a line of its own.',
                ),
          ),
    updated: updated ? fieldOf(updated) : absent(message('No date stands with a word like “updated”.')),
    all: found.map(dateFieldOf),
  };
}
