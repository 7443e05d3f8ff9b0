import {
  EventEmitter,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  type Disposable,
  type TextDocumentShowOptions,
  type TreeDataProvider,
} from 'vscode';
import { countUri } from './counts';
import { allRows, type Row, type RowIcon, type RowTarget } from './row';

const folds = {
  open: TreeItemCollapsibleState.Expanded,
  closed: TreeItemCollapsibleState.Collapsed,
};

/** Shows rows as a tree view does. */
export class RowTree<T> implements TreeDataProvider<Row<T>>, Disposable {
  private rows: readonly Row<T>[] = [];
  private asked = 0;
  private drawn = '';
  private parents = new Map<Row<T>, Row<T>>();
  private readonly emitter = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.emitter.event;

  /**
   * `ready` is waited for before the first rows are handed over: VS Code may lose news of other rows that come while it
   * still draws those it got when the view came on screen.
   */
  constructor(private readonly ready: () => Promise<void>) {}

  /** Shows other rows; nothing moves on screen where they look the same. */
  show(rows: readonly Row<T>[]): void {
    const drawn = JSON.stringify(rows);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.rows = rows;
    this.parents = new Map(
      allRows(rows).flatMap((row) => row.children.map((child): [Row<T>, Row<T>] => [child, row])),
    );
    // Who has asked already gets these.
    if (this.asked === 0) this.emitter.fire();
  }

  get shown(): readonly Row<T>[] {
    return this.rows;
  }

  async getChildren(row?: Row<T>): Promise<Row<T>[]> {
    if (row) return [...row.children];
    this.asked++;
    try {
      await this.ready();
    } finally {
      this.asked--;
    }
    return [...this.rows];
  }

  getParent(row: Row<T>): Row<T> | undefined {
    return this.parents.get(row);
  }

  getTreeItem({ id, label, fold, ...row }: Row<T>): TreeItem {
    const item = new TreeItem(label, fold ? folds[fold] : TreeItemCollapsibleState.None);
    item.id = id;
    item.description = row.description;
    item.tooltip = row.tooltip;
    item.iconPath = iconOf(row.icon);
    item.contextValue = row.context;
    item.accessibilityInformation = { label: row.spoken };
    if (row.count) item.resourceUri = countUri(id, row.count);
    if (row.target) item.command = opening(row.target);
    return item;
  }

  dispose(): void {
    this.emitter.dispose();
  }
}

function iconOf({ id, color }: RowIcon): ThemeIcon {
  return color === undefined ? new ThemeIcon(id) : new ThemeIcon(id, new ThemeColor(color));
}

/** VS Code's own command: a click leaves the focus in the view, Enter and a double click take it to the editor. */
function opening({ uri, range }: RowTarget): { title: string; command: string; arguments: unknown[] } {
  const options: TextDocumentShowOptions = range
    ? { selection: new Range(range.start.line, range.start.character, range.end.line, range.end.character) }
    : {};
  return { title: '', command: 'vscode.open', arguments: [Uri.parse(uri), options] };
}
