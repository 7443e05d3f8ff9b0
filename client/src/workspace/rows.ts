import type { Row, RowIcon } from '../tree/row';
import { openCount, reviewState, titleOf, type ReviewState, type Surveyable } from './order';
import type { CaptureWords } from './words';

export type CaptureRow = Row<Surveyable>;

/** Each state has a shape of its own. */
const icons: Readonly<Record<ReviewState, RowIcon>> = {
  unreadable: { id: 'warning', color: 'problemsWarningIcon.foreground' },
  untouched: { id: 'circle-outline' },
  'in-review': { id: 'color-mode' },
  done: { id: 'pass', color: 'testing.iconPassed' },
};

/** One row a capture, in the order given. */
export function captureRows(captures: readonly Surveyable[], words: CaptureWords): CaptureRow[] {
  return captures.map((capture) => {
    const { uri, path, surveyed } = capture;
    const { publisher, published, accepted, decisions, problem } = surveyed;
    const state = reviewState(surveyed);
    const title = titleOf(capture);
    const open = openCount(surveyed);
    const beside = problem === null ? (publisher ?? '') : words.unreadable;
    const details = [
      words.state[state],
      problem === null ? words.found(surveyed.open) : problem,
      accepted > 0 ? words.accepted(accepted) : '',
      decisions > 0 ? words.decisions(decisions) : '',
    ];
    return {
      id: uri,
      label: title,
      description: beside,
      tooltip: [
        title,
        [publisher, published].filter(Boolean).join(', '),
        details.filter(Boolean).join('\n'),
        path,
      ]
        .filter(Boolean)
        .join('\n\n'),
      spoken: [title, words.state[state], open > 0 ? words.open(open) : '', beside]
        .filter(Boolean)
        .join(', '),
      icon: icons[state],
      count: open,
      context: 'capture',
      fold: null,
      children: [],
      target: { uri, range: null },
      data: capture,
    };
  });
}
