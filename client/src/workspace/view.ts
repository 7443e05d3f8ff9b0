import { commands, l10n, window, type Disposable, type Memento, type TreeView } from 'vscode';
import { activeDocument } from '../captures/kind';
import { contextKey, viewId } from '../names';
import { RowTree } from '../tree/rowTree';
import { settle } from '../tree/settle';
import { mostFiles } from './files';
import { openCount, sortCaptures, type Sorting, type Surveyable } from './order';
import { captureRows, type CaptureRow } from './rows';
import type { Survey } from './survey';
import { captureWords } from './words';

/** A scan that takes longer than this, in milliseconds, is shown as it goes. */
const patience = 1500;
const sortingKey = 'captures.sorting';

/** The Captures view: those of the workspace with the state of their review. The first look at it has them scanned. */
export class CapturesView implements Disposable {
  private readonly tree = new RowTree<Surveyable>(() => {
    this.scanIfSeen();
    return settle(() => this.survey.state !== 'scanning', this.survey.onDidChange, patience);
  });
  private readonly view: TreeView<CaptureRow>;
  private readonly words = captureWords();
  private readonly collator = new Intl.Collator(undefined, { numeric: true });
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly survey: Survey,
    private readonly state: Memento,
  ) {
    this.view = window.createTreeView(viewId.captures, { treeDataProvider: this.tree });
    this.subscriptions = [
      this.view,
      survey.onDidChange(() => {
        this.draw();
        this.scanIfSeen();
      }),
      this.view.onDidChangeVisibility(() => {
        this.scanIfSeen();
        this.follow();
      }),
      window.onDidChangeActiveTextEditor(() => {
        this.follow();
      }),
    ];
    this.setSorting(this.sorting);
    this.scanIfSeen();
  }

  get sorting(): Sorting {
    return this.state.get<string>(sortingKey) === 'open' ? 'open' : 'name';
  }

  setSorting(sorting: Sorting): void {
    void this.state.update(sortingKey, sorting);
    void commands.executeCommand('setContext', contextKey.sorting, sorting);
    this.draw();
  }

  /** The captures in the order of the view. */
  get captures(): readonly Surveyable[] {
    return sortCaptures(this.survey.captures, this.sorting, (a, b) => this.collator.compare(a, b));
  }

  /** Scans with a bar on the view, whoever asked for it. */
  scan(): void {
    void window.withProgress({ location: { viewId: viewId.captures } }, () => this.survey.scan());
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
    this.tree.dispose();
  }

  private scanIfSeen(): void {
    if (this.view.visible && this.survey.state === 'never') this.scan();
  }

  private draw(): void {
    const { captures } = this;
    const { state, progress, isCut } = this.survey;
    void commands.executeCommand('setContext', contextKey.scan, state);
    this.tree.show(captureRows(captures, this.words));
    const open = captures.filter(({ surveyed }) => openCount(surveyed) > 0).length;
    if (state === 'scanning')
      this.view.description =
        progress.total > 0 ? l10n.t('{0} of {1} files', progress.done, progress.total) : '';
    else
      this.view.description =
        captures.length > 0 ? l10n.t('{0} of {1} to review', open, captures.length) : '';
    this.view.message = isCut
      ? l10n.t('Only the first {0} text files were looked at.', mostFiles.toLocaleString())
      : '';
    this.follow();
  }

  private follow(): void {
    if (!this.view.visible) return;
    const uri = activeDocument()?.uri.toString();
    const row = this.tree.shown.find(({ id }) => id === uri);
    if (row && !this.view.selection.includes(row))
      void this.view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
  }
}
