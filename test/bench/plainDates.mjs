// Full dates by plain expressions: a second opinion on the date library, for gold. Days as `YYYY-MM-DD`; both where figures can be read two ways.

/** Months by their first letters, in the languages of the gold. */
const months = {
  1: 'jan|ene|gen|янв|sty|ocak|ιαν',
  2: 'feb|fév|fev|фев|lut|şub|φεβ',
  3: 'mar|mär|maa|мар|mrz|μαρ',
  4: 'apr|avr|abr|апр|kwi|nis|απρ',
  5: 'may|mai|maj|mag|mei|мая|май|μαΐ|μαι',
  6: 'jun|juin|giu|июн|cze|haz|ιουν',
  7: 'jul|juil|lug|июл|lip|tem|ιουλ',
  8: 'aug|aoû|aou|ago|авг|sie|ağu|αυγ',
  9: 'sep|set|сен|wrz|eyl|σεπ',
  10: 'oct|okt|ott|out|окт|paź|eki|οκτ',
  11: 'nov|ноя|lis|kas|νοε',
  12: 'dec|dez|dic|déc|дек|gru|ara|δεκ',
};
const byStart = Object.entries(months).flatMap(([month, starts]) =>
  starts.split('|').map((start) => [start, Number(month)]),
);

function monthOf(word) {
  const small = word.toLowerCase();
  return byStart.find(([start]) => small.startsWith(start))?.[1];
}

function iso(year, month, day) {
  const full = year < 100 ? year + (year < 50 ? 2000 : 1900) : year;
  const time = new Date(Date.UTC(full, month - 1, day));
  const exists = month >= 1 && month <= 12 && time.getUTCDate() === day && full > 1970 && full < 2050;
  return exists ? [time.toISOString().slice(0, 10)] : [];
}

const patterns = [
  [
    /(\d{1,2})(?:st|nd|rd|th|er|\.|º|o)?\s+(?:of\s+|de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})/giu,
    (d, m, y) => [[y, monthOf(m), d]],
  ],
  [/(\p{L}{3,12})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s*(\d{4})/giu, (m, d, y) => [[y, monthOf(m), d]]],
  [/(\d{1,2})[-\s](\p{L}{3})[-\s](\d{2,4})(?!\d)/giu, (d, m, y) => [[y, monthOf(m), d]]],
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, (y, m, d) => [[y, m, d]]],
  [/(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?/g, (y, m, d) => [[y, m, d]]],
  [
    /(?<!\d)(\d{1,2})[-/.]\s?(\d{1,2})[-/.]\s?(\d{4}|\d{2})(?!\d)/g,
    (a, b, y) => [
      [y, b, a],
      [y, a, b],
    ],
  ],
];

/** @returns {string[]} */
export function datesIn(words) {
  return patterns.flatMap(([pattern, read]) =>
    [...words.matchAll(pattern)].flatMap(([, ...parts]) =>
      read(...parts).flatMap(([year, month, day]) =>
        month ? iso(Number(year), Number(month), Number(day)) : [],
      ),
    ),
  );
}
