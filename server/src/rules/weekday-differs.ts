import { message } from '../core/message';
import type { Rule } from './finding';

/** Written in figures alone, where day and month may have been read the wrong way round: the weekday would have told. */
function fallsSwapped(iso: string, weekday: number): boolean {
  const [year, month, date] = iso.split('-').map(Number);
  return date! <= 12 && new Date(Date.UTC(year!, date! - 1, month)).getUTCDay() === weekday;
}

const figures = /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/;

const day = /^(\d{4}-\d{2}-\d{2})(?!\d)/;

export const weekdayDiffers: Rule = {
  id: 'date/weekday-differs',
  title: 'The weekday is not that of the date beside it',
  why: 'A weekday that does not fit its date means that one of them is wrong: a slip, a date that was changed afterwards, day and month the other way round, or the calendar of another year. Relative dates in the text count from one of the two.',
  severity: 'warning',
  *check({ text, provenance: { dates } }) {
    for (const { notation, weekday, value, spans, confidence } of dates) {
      const iso = notation === 'calendar' && weekday ? day.exec(value ?? '')?.[1] : undefined;
      if (iso === undefined || !weekday) continue;
      const falls = new Date(`${iso}T00:00:00Z`).getUTCDay();
      if (Number.isNaN(falls) || falls === weekday.day) continue;
      const inFigures = spans[0] && figures.test(text.slice(...spans[0]));
      if (inFigures && fallsSwapped(iso, weekday.day)) continue;
      yield {
        span: weekday.span,
        message: message('The {0} does not fall on the day called “{1}”.', iso, weekday.text),
        because: message('Weekday and date stand together, and the calendar says otherwise.'),
        evidence: [weekday.span, ...spans],
        confidence,
        wouldChange: message('Weekday and date being those of different things, or one of them corrected.'),
      };
    }
  },
};
