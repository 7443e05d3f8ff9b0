import {
  commands,
  env,
  l10n,
  Uri,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type WebviewView,
  type WebviewViewProvider,
} from 'vscode';
import {
  asPageMessage,
  type HostMessage,
  type PageCommand,
  type PageMessage,
  type PanelModel,
} from '../../webview/messages';
import { activeDocument, isCandidate, isCapture } from '../captures/kind';
import type { Lens } from '../lens';
import { commandId, panelViewId } from '../names';
import { emptyPanel } from './empty';
import { reveal } from '../text/reveal';
import { toRange } from '../text/range';
import type { EvidencePlace } from './evidenceAt';
import { makeNonce, panelHtml } from './html';
import { panelModel } from './model';
import { panelWords } from './words';

/** Busy faces wait this long, in milliseconds: most analyses are done before. */
const patience = 250;

/** The Provenance panel: shows the active capture's analysis and does what its links ask for. */
export class PanelView implements WebviewViewProvider, Disposable {
  private view: WebviewView | undefined;
  private sent = '';
  private wanted: EvidencePlace | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private readonly words = panelWords();
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly lens: Lens,
    private readonly extension: Uri,
  ) {
    const update = (): void => {
      this.update();
    };
    this.subscriptions = [
      window.registerWebviewViewProvider(panelViewId, this),
      lens.analyses.onDidChange(update),
      lens.detector.onDidAssess(update),
      lens.server.onDidChangeState(update),
      window.onDidChangeActiveTextEditor(update),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (textEditor.document === this.lens.analyses.current?.document) this.sendViewport();
      }),
    ];
  }

  resolveWebviewView(view: WebviewView): void {
    this.view = view;
    const root = Uri.joinPath(this.extension, 'dist', 'webview');
    const { webview } = view;
    webview.options = { enableScripts: true, localResourceRoots: [root] };
    const within = (name: string): string => webview.asWebviewUri(Uri.joinPath(root, name)).toString();
    view.onDidDispose(() => {
      if (this.view !== view) return;
      this.view = undefined;
      this.sent = '';
    });
    webview.onDidReceiveMessage((message: unknown) => {
      const known = asPageMessage(message);
      if (known) void this.receive(known);
    });
    webview.html = panelHtml({
      script: within('panel.js'),
      style: within('panel.css'),
      source: webview.cspSource,
      nonce: makeNonce(),
      language: env.language,
      title: l10n.t('Provenance'),
    });
  }

  /** Brings a field on screen and marks it for a moment, once the page is there. */
  highlight(place: EvidencePlace): void {
    this.wanted = place;
    if (this.sent) this.sendWanted();
  }

  dispose(): void {
    clearTimeout(this.waiting);
    for (const each of this.subscriptions) each.dispose();
  }

  private update(): void {
    clearTimeout(this.waiting);
    const model = this.model();
    const busy = model.kind === 'empty' ? model.busy : model.stale !== null;
    if (!busy) this.send(model);
    else {
      this.waiting = setTimeout(() => {
        this.send(model);
      }, patience);
    }
  }

  private model(): PanelModel {
    const { server, analyses, detector } = this.lens;
    if (server.state === 'failed') return emptyPanel.failed();
    const document = activeDocument();
    if (isCapture(document)) {
      const analysis = analyses.current?.document === document ? analyses.current : undefined;
      if (analysis?.panel) return panelModel(analysis.panel, !analysis.current, this.words);
      if (analysis?.refused) return emptyPanel.refused();
      return server.state === 'starting' ? emptyPanel.starting() : emptyPanel.analysing();
    }
    if (document && isCandidate(document)) {
      const assessment = detector.assessment(document);
      return assessment?.capture ? emptyPanel.analysing() : emptyPanel.noCapture(assessment?.reason);
    }
    return emptyPanel.noText();
  }

  private send(model: PanelModel): void {
    const data = JSON.stringify(model);
    if (!this.view || data === this.sent) return;
    this.sent = data;
    this.postToPage({ type: 'show', model });
    this.sendViewport();
    this.sendWanted();
  }

  private sendViewport(): void {
    const document = this.lens.analyses.current?.document;
    const editor = window.visibleTextEditors.find((each) => each.document === document);
    const first = editor?.visibleRanges[0]?.start.line;
    const last = editor?.visibleRanges.at(-1)?.end.line;
    const lines = first === undefined || last === undefined ? null : ([first, last + 1] as const);
    this.postToPage({ type: 'viewport', lines });
  }

  private sendWanted(): void {
    if (!this.wanted || !this.view?.visible) return;
    this.postToPage({ type: 'highlight', ...this.wanted });
    this.wanted = undefined;
  }

  private postToPage(message: HostMessage): void {
    void this.view?.webview.postMessage(message);
  }

  private async receive(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.sent = '';
        this.update();
        return;
      case 'copy':
        await env.clipboard.writeText(message.text);
        return;
      case 'run':
        await this.run(message.command, message.uri);
        return;
      case 'reveal': {
        const document = this.captureOf(message.uri);
        if (document) await reveal(document, toRange(message.range));
      }
    }
  }

  /** The capture that the page spoke of, wherever the editor went since; `undefined` where it is closed by now. */
  private captureOf(uri: string | null): TextDocument | undefined {
    const { server } = this.lens;
    return workspace.textDocuments.find((each) => isCapture(each) && server.uriOf(each) === uri);
  }

  private async run(command: PageCommand, uri: string | null): Promise<void> {
    const document = this.captureOf(uri);
    if (command === 'nextFinding' && document) await reveal(document);
    await commands.executeCommand(commandId[command]);
  }
}
