import {
  commands,
  l10n,
  window,
  type Disposable,
  type Memento,
  type TextDocument,
  type TreeView,
} from 'vscode';
import type { SourceItem } from '../../../server/src/lsp/protocol';
import type { ActiveAnswer } from '../captures/activeAnswer';
import { contextKey, viewId } from '../names';
import { RowTree } from '../tree/rowTree';
import { sourceRows, type SourceData, type SourceRow } from './rows';
import { sourceWords } from './words';

const unnamedKey = 'sources.unnamedOnly';

/** The Sources view: who is given for what in the active capture. */
export class SourcesView implements Disposable {
  private readonly tree = new RowTree<SourceData>(() => {
    // Rows are asked for where somebody sees them, and before that is told.
    this.sources.look(true);
    return this.sources.settled();
  });
  private readonly view: TreeView<SourceRow>;
  private readonly words = sourceWords();
  private readonly subscriptions: Disposable[];
  private drawn: TextDocument | undefined;

  constructor(
    private readonly sources: ActiveAnswer<readonly SourceItem[]>,
    private readonly state: Memento,
  ) {
    this.view = window.createTreeView(viewId.sources, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
    });
    this.subscriptions = [
      this.view,
      sources.onDidChange(() => {
        this.draw();
      }),
      this.view.onDidChangeVisibility(({ visible }) => {
        sources.look(visible);
      }),
    ];
    sources.look(this.view.visible);
    this.setUnnamedOnly(this.unnamedOnly);
  }

  get unnamedOnly(): boolean {
    return this.state.get(unnamedKey, false);
  }

  setUnnamedOnly(unnamedOnly: boolean): void {
    void this.state.update(unnamedKey, unnamedOnly);
    void commands.executeCommand('setContext', contextKey.unnamedOnly, unnamedOnly);
    this.view.description = unnamedOnly ? l10n.t('without a name') : '';
    this.draw();
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
    this.tree.dispose();
  }

  private draw(): void {
    const now = this.sources.current;
    const all = now?.answer;
    const rows = now && all ? sourceRows(now.document.uri.toString(), all, this.unnamedOnly, this.words) : [];
    void commands.executeCommand(
      'setContext',
      contextKey.sources,
      !all ? 'unknown' : rows.length > 0 ? 'some' : all.length > 0 ? 'hidden' : 'none',
    );
    // What stands there stays while another analysis of the same capture is under way.
    if (all || now?.document !== this.drawn) this.tree.show(rows);
    this.drawn = now?.document;
  }
}
