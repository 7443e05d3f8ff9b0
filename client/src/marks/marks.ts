import {
  CancellationTokenSource,
  ColorThemeKind,
  window,
  workspace,
  type ColorTheme,
  type Disposable,
  type TextEditor,
  type Uri,
} from 'vscode';
import { zonesRequest, type Zones } from '../../../server/src/lsp/protocol';
import { isCapture } from '../captures/kind';
import { section } from '../names';
import type { Server } from '../server/server';
import { Decorations } from './decorations';
import { planMarks } from './plan';

/** True unless `provenanceLens.marks.enabled` is off. */
export function marksEnabled(): boolean {
  return workspace.getConfiguration(section).get<boolean>('marks.enabled', true);
}

/** Draws the zones of every visible capture, as new as the last analysis of the text on screen. */
export class Marks implements Disposable {
  private decorations: Decorations;
  private dims: boolean;
  private readonly asking = new Map<string, CancellationTokenSource>();
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly server: Server,
    private readonly extension: Uri,
  ) {
    this.dims = mayDim(window.activeColorTheme);
    this.decorations = new Decorations(extension, this.dims);
    this.subscriptions = [
      window.onDidChangeVisibleTextEditors(() => {
        this.refreshAll();
      }),
      workspace.onDidOpenTextDocument(() => {
        this.refreshAll();
      }),
      server.onDidAnalyse(({ uri }) => {
        this.refreshAll((editor) => this.server.uriOf(editor.document) === uri);
      }),
      server.onDidChangeState(() => {
        this.refreshAll();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${section}.marks`)) this.refreshAll();
      }),
      window.onDidChangeActiveColorTheme((theme) => {
        this.retheme(theme);
      }),
    ];
    this.refreshAll();
  }

  dispose(): void {
    for (const source of this.asking.values()) source.cancel();
    for (const each of this.subscriptions) each.dispose();
    this.decorations.dispose();
  }

  private refreshAll(wanted: (editor: TextEditor) => boolean = () => true): void {
    for (const editor of window.visibleTextEditors) if (wanted(editor)) void this.refresh(editor);
  }

  private async refresh(editor: TextEditor): Promise<void> {
    const { document } = editor;
    if (!isCapture(document) || !marksEnabled()) {
      this.draw(editor, null);
      return;
    }
    const uri = this.server.uriOf(document);
    const key = `${uri} ${editor.viewColumn ?? 0}`;
    this.asking.get(key)?.cancel();
    const source = new CancellationTokenSource();
    this.asking.set(key, source);
    const zones = await this.server.ask(zonesRequest, { uri }, source.token);
    if (this.asking.get(key) === source) this.asking.delete(key);
    if (zones === undefined || source.token.isCancellationRequested || !isCapture(editor.document)) return;
    // An older answer would mark wrong lines; the marks on screen move with the edits until the newer one is announced.
    if (zones !== null && zones.version !== document.version) return;
    this.draw(editor, marksEnabled() ? zones : null);
  }

  private draw(editor: TextEditor, zones: Zones | null): void {
    this.decorations.draw(editor, planMarks(zones?.runs ?? [], editor.document.lineCount));
  }

  private retheme(theme: ColorTheme): void {
    const dims = mayDim(theme);
    if (dims === this.dims) return;
    this.dims = dims;
    this.decorations.dispose();
    this.decorations = new Decorations(this.extension, dims);
    this.refreshAll();
  }
}

/** High contrast is asked for by people who need it: nothing is dimmed there. */
function mayDim({ kind }: ColorTheme): boolean {
  return kind === ColorThemeKind.Light || kind === ColorThemeKind.Dark;
}
