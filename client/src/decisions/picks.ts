import type { DecisionItem } from '../../../server/src/lsp/protocol';
import { shown, withoutIcons } from '../text/shown';

/** One decision as a quick pick shows it. */
export interface DecisionPick {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly item: DecisionItem;
}

export interface PickWords {
  readonly uncertain: string;
  readonly lost: string;
  line(line: number): string;
  /** The time as the reader's own clock shows it. */
  time(iso: string): string;
}

/** Of the words decided on, in UTF-16 units: the reason must have room beside them. */
const mostWords = 48;

const icons: Readonly<Record<DecisionItem['kind'], string>> = {
  relabel: '$(tag)',
  boundary: '$(fold)',
  accept: '$(pass)',
};

/** The decisions, the latest first. Those whose words are gone or doubtful say so first. */
export function decisionPicks(decisions: readonly DecisionItem[], words: PickWords): DecisionPick[] {
  return decisions
    .slice()
    .reverse()
    .map((item) => {
      const { anchored, kind, label, words: quoted, reason, by, at, range } = item;
      const doubt =
        anchored === 'found' ? '' : `$(warning) ${anchored === 'lost' ? words.lost : words.uncertain}`;
      const place = range ? words.line(range.start.line + 1) : '';
      return {
        label: `${icons[kind]} ${withoutIcons(label)}`,
        description: [doubt, place].filter(Boolean).join(' · '),
        detail: [shown(quoted, mostWords), reason, by, at && words.time(at)]
          .filter(Boolean)
          .map(withoutIcons)
          .join(' · '),
        item,
      };
    });
}
