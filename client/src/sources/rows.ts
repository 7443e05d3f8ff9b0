import type { SourceItem, SourceStatement } from '../../../server/src/lsp/protocol';
import type { Row } from '../tree/row';
import type { SourceWords } from './words';

/** What a row of the Sources view stands for. */
export type SourceData =
  | { readonly kind: 'source'; readonly item: SourceItem }
  | { readonly kind: 'statement'; readonly statement: SourceStatement };
export type SourceRow = Row<SourceData>;

/** Each kind has an icon of its own; a question mark where nobody is named. */
const icons: Readonly<Record<SourceItem['kind'], string>> = {
  'named-person': 'person',
  'named-organisation': 'organization',
  document: 'file',
  'unnamed-individual': 'question',
  'unnamed-collective': 'question',
};

export function isUnnamed({ kind }: SourceItem): boolean {
  return kind === 'unnamed-individual' || kind === 'unnamed-collective';
}

/** Sources in order of first mention, each with what it is given for; with `unnamedOnly` those without a name. */
export function sourceRows(
  uri: string,
  sources: readonly SourceItem[],
  unnamedOnly: boolean,
  words: SourceWords,
): SourceRow[] {
  return sources
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => !unnamedOnly || isUnnamed(item))
    .map(({ item, index }) => {
      const { name, kind, kindLabel, range, statements } = item;
      const count = words.statements(statements.length);
      const line = words.line(range.start.line + 1);
      return {
        id: `source ${index} ${kind} ${name}`,
        label: name,
        description: kindLabel,
        tooltip: [name, `${kindLabel}, ${count}`, words.introduced(line)].join('\n'),
        spoken: [name, kindLabel, count].join(', '),
        icon: { id: icons[kind] },
        count: statements.length,
        context: 'source',
        fold: statements.length > 0 ? ('closed' as const) : null,
        children: statements.map((statement, at) => statementRow(uri, index, at, statement, words)),
        target: { uri, range },
        data: { kind: 'source' as const, item },
      };
    });
}

function statementRow(
  uri: string,
  source: number,
  at: number,
  statement: SourceStatement,
  words: SourceWords,
): SourceRow {
  const { range, text, zone } = statement;
  const line = words.line(range.start.line + 1);
  const place = zone === 'article' ? [line] : [line, words.zone[zone]];
  return {
    id: `statement ${source} ${at}`,
    label: text,
    description: place.join(' · '),
    tooltip: [text, place.join(' · ')].join('\n'),
    spoken: [text, ...place].join(', '),
    icon: { id: 'quote' },
    context: 'statement',
    fold: null,
    children: [],
    target: { uri, range },
    data: { kind: 'statement', statement },
  };
}
