import {
  commands,
  window,
  type Disposable,
  type Memento,
  type TextDocument,
  type TextEditor,
  type TreeView,
  type TreeViewVisibilityChangeEvent,
} from 'vscode';
import type { FindingItem } from '../../../server/src/lsp/protocol';
import type { ActiveAnswer } from '../captures/activeAnswer';
import type { Analyses } from '../captures/analyses';
import { contextKey, viewId } from '../names';
import { shown } from '../text/shown';
import { rangeAt } from '../tree/at';
import { allRows } from '../tree/row';
import { RowTree } from '../tree/rowTree';
import { toRange } from '../text/range';
import { acceptedGroup, findingRows, type FindingData, type FindingRow, type Grouping } from './rows';
import { findingWords } from './words';

const groupingKey = 'findings.grouping';
const turnedKey = 'findings.turned';
/** Words of a finding in a row, in UTF-16 units: more are in the tooltip of the place itself. */
const mostWords = 80;

/** The Findings view: those of the active capture, with the one at the cursor selected. */
export class FindingsView implements Disposable {
  private readonly tree = new RowTree<FindingData>(() => this.findings.settled());
  private readonly view: TreeView<FindingRow>;
  private readonly words = findingWords();
  private readonly subscriptions: Disposable[];
  private drawn: TextDocument | undefined;
  private follows: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly findings: ActiveAnswer<readonly FindingItem[]>,
    private readonly analyses: Analyses,
    private readonly state: Memento,
  ) {
    this.view = window.createTreeView(viewId.findings, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
      canSelectMany: true,
    });
    const draw = (): void => {
      this.draw();
    };
    this.subscriptions = [
      this.view,
      findings.onDidChange(draw),
      this.view.onDidChangeVisibility(({ visible }: TreeViewVisibilityChangeEvent) => {
        if (visible) this.follow(window.activeTextEditor);
      }),
      this.view.onDidCollapseElement(({ element }) => {
        this.turn(element, true);
      }),
      this.view.onDidExpandElement(({ element }) => {
        this.turn(element, false);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        clearTimeout(this.follows);
        this.follows = setTimeout(() => {
          this.follow(textEditor);
        }, 80);
      }),
    ];
    // Always: the badge and the menus speak of them too.
    findings.look(true);
    this.setGrouping(this.grouping);
  }

  get grouping(): Grouping {
    return this.state.get<string>(groupingKey) === 'rule' ? 'rule' : 'severity';
  }

  setGrouping(grouping: Grouping): void {
    void this.state.update(groupingKey, grouping);
    void commands.executeCommand('setContext', contextKey.grouping, grouping);
    this.draw();
  }

  /** The rows a person has selected. */
  get selection(): readonly FindingRow[] {
    return this.view.selection;
  }

  dispose(): void {
    clearTimeout(this.follows);
    for (const each of this.subscriptions) each.dispose();
    this.tree.dispose();
  }

  private draw(): void {
    const now = this.findings.current;
    const findings = now?.answer ?? [];
    const open = findings.filter(({ accepted }) => !accepted).length;
    void commands.executeCommand(
      'setContext',
      contextKey.findings,
      now?.answer ? (findings.length > 0 ? 'some' : 'none') : 'unknown',
    );
    this.view.badge = open > 0 ? { value: open, tooltip: this.words.open(open) } : undefined;
    if (now?.document !== this.drawn) this.tree.show([]);
    this.drawn = now?.document;
    // What stands there stays while another analysis of the same capture is under way.
    if (now?.answer) {
      const titles = new Map(this.analyses.current?.panel?.findings.map(({ key, label }) => [key, label]));
      const found = {
        uri: now.document.uri.toString(),
        version: now.version,
        findings,
        words: (range: FindingItem['range']) => shown(now.document.getText(toRange(range)), mostWords),
        title: (rule: string) => titles.get(rule) ?? rule,
        turned: this.turned,
      };
      this.tree.show(findingRows(found, this.grouping, this.words));
    }
    this.follow(window.activeTextEditor);
  }

  /** Says whether the cursor stands at a finding, and selects its row where the view is on screen. */
  private follow(editor: TextEditor | undefined): void {
    const document = this.findings.current?.document;
    const own = editor !== undefined && editor.document === document ? editor : undefined;
    const row =
      own &&
      rangeAt(
        allRows(this.tree.shown),
        ({ data }) => (data.kind === 'finding' ? data.item.range : null),
        own.selection.active,
      );
    const isOpen = row?.data.kind === 'finding' && !row.data.item.accepted;
    void commands.executeCommand('setContext', contextKey.atFinding, isOpen);
    if (!row || !this.view.visible || this.view.selection.includes(row)) return;
    // A closed group stays closed: the person closed it.
    if (this.isClosed(this.tree.getParent(row))) return;
    void this.view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
  }

  private isClosed(group: FindingRow | undefined): boolean {
    return group !== undefined && this.turned.has(group.id) !== (group.id === acceptedGroup);
  }

  /** Remembers the groups that are not as they are at first: all open but the accepted ones. */
  private turn({ id, data }: FindingRow, closed: boolean): void {
    if (data.kind !== 'group') return;
    const turned = new Set(this.turned);
    if (closed === (id === acceptedGroup)) turned.delete(id);
    else turned.add(id);
    void this.state.update(turnedKey, [...turned]);
  }

  private get turned(): ReadonlySet<string> {
    return new Set(this.state.get<readonly string[]>(turnedKey, []));
  }
}
