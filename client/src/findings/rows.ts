import type { FindingItem, Range } from '../../../server/src/lsp/protocol';
import { shown } from '../text/shown';
import type { Row, RowIcon } from '../tree/row';
import type { FindingWords } from './words';

export type Grouping = 'severity' | 'rule';
export type Severity = FindingItem['severity'];

/** What a row of the Findings view stands for; a group for nothing of its own. */
export type FindingData =
  | { readonly kind: 'group' }
  | { readonly kind: 'finding'; readonly uri: string; readonly version: number; readonly item: FindingItem };
export type FindingRow = Row<FindingData>;

/** What the rows are made of. */
export interface FoundIn {
  readonly uri: string;
  readonly version: number;
  readonly findings: readonly FindingItem[];
  /** The words a finding stands on, fit to be shown; empty where there are none. */
  words(range: Range): string;
  /** A rule's title. */
  title(rule: string): string;
  /** Groups that a person closed, or for the accepted ones opened. */
  readonly turned: ReadonlySet<string>;
}

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export const acceptedGroup = 'accepted';

/** Of an accepted finding's words, in UTF-16 units: who and why must have room beside them. */
const mostOfAccepted = 24;

const icons: Readonly<Record<Severity, RowIcon>> = {
  error: { id: 'error', color: 'problemsErrorIcon.foreground' },
  warning: { id: 'warning', color: 'problemsWarningIcon.foreground' },
  information: { id: 'info', color: 'problemsInfoIcon.foreground' },
  hint: { id: 'lightbulb' },
};

/** The open findings in groups, the worst first and each in the order of the text; then those that somebody accepted. */
export function findingRows(found: FoundIn, grouping: Grouping, words: FindingWords): FindingRow[] {
  const open = found.findings.filter(({ accepted }) => !accepted);
  const accepted = found.findings.filter((each) => each.accepted);
  const groups = new Map<string, FindingItem[]>();
  for (const severity of severities) {
    for (const item of open.filter((each) => each.severity === severity)) {
      const key = grouping === 'severity' ? severity : item.rule;
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
  }
  const rows = [...groups].map(([key, items]) => {
    const label = grouping === 'severity' ? words.severity[items[0]!.severity] : found.title(key);
    return group(found, `${grouping} ${key}`, label, icons[items[0]!.severity], 'open', items, (item) =>
      leaf(found, item, grouping, words),
    );
  });
  if (accepted.length > 0)
    rows.push(
      group(found, acceptedGroup, words.accepted, { id: 'pass' }, 'closed', accepted, (item) =>
        leaf(found, item, grouping, words),
      ),
    );
  return rows;
}

function group(
  { turned }: FoundIn,
  id: string,
  label: string,
  icon: RowIcon,
  fold: 'open' | 'closed',
  items: readonly FindingItem[],
  rowOf: (item: FindingItem) => FindingRow,
): FindingRow {
  const other = fold === 'open' ? 'closed' : 'open';
  return {
    id,
    label,
    description: '',
    tooltip: label,
    spoken: `${label}, ${items.length}`,
    icon,
    count: items.length,
    context: 'group',
    fold: turned.has(id) ? other : fold,
    children: unique(items.map(rowOf)),
    target: null,
    data: { kind: 'group' },
  };
}

function leaf(found: FoundIn, item: FindingItem, grouping: Grouping, words: FindingWords): FindingRow {
  const { accepted, severity, range, rule, message, fingerprint } = item;
  const line = words.line(range.start.line + 1);
  const whole = found.words(range) || message;
  const label = accepted ? shown(whole, mostOfAccepted) : whole;
  const title = grouping === 'severity' ? found.title(rule) : '';
  const why = accepted ? words.acceptedBy(accepted.by, accepted.reason) : '';
  return {
    id: `finding ${fingerprint}`,
    label,
    description: (accepted ? [why, line] : [line, title]).filter(Boolean).join(' · '),
    tooltip: [whole === message ? '' : whole, message, why].filter(Boolean).join('\n\n'),
    spoken: [accepted ? words.accepted : words.oneOf[severity], line, whole, found.title(rule), why]
      .filter(Boolean)
      .join(', '),
    icon: accepted ? { id: 'pass' } : icons[severity],
    context: accepted ? 'accepted' : 'finding',
    fold: null,
    children: [],
    target: { uri: found.uri, range },
    data: { kind: 'finding', uri: found.uri, version: found.version, item },
  };
}

/** VS Code refuses a tree in which two rows have one identifier. */
function unique(rows: readonly FindingRow[]): FindingRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const times = seen.get(row.id) ?? 0;
    seen.set(row.id, times + 1);
    return times === 0 ? row : { ...row, id: `${row.id} ${times}` };
  });
}
