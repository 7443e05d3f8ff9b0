import {
  CancellationTokenSource,
  EventEmitter,
  l10n,
  languages,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type Uri,
} from 'vscode';
import { assessRequest, type Assessment } from '../../../server/src/lsp/protocol';
import { languageId } from '../names';
import type { Server } from '../server/server';
import { isCandidate, isCapture } from './kind';
import { LanguageChoices } from './languageChoice';
import { takenBack } from './takenBack';

/** How much of a text is sent to be assessed, in UTF-16 units. */
const headLength = 200_000;
/** A change that inserts this much at once may turn a text into a capture: a page pasted into an untitled document. */
const pasteLength = 500;

/** Finds out which open texts are captures and gives these the capture's language, unless a person has said otherwise. */
export class Detector implements Disposable {
  private readonly assessments = new Map<string, Assessment>();
  private readonly running = new Map<string, CancellationTokenSource>();
  private readonly choices = new LanguageChoices(languageId, (run) => setTimeout(run, 0));
  private readonly emitter = new EventEmitter<Uri>();
  private readonly subscriptions: Disposable[];
  readonly onDidAssess = this.emitter.event;

  constructor(private readonly server: Server) {
    this.subscriptions = [
      workspace.onDidOpenTextDocument((document) => {
        this.choices.opened(document.uri.toString(), document.languageId);
        void this.assess(document);
      }),
      workspace.onDidCloseTextDocument((document) => {
        this.closed(document);
      }),
      workspace.onDidSaveTextDocument((document) => void this.assess(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.some(({ text }) => text.length >= pasteLength)) void this.assess(document);
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor && !this.assessments.has(editor.document.uri.toString()))
          void this.assess(editor.document);
      }),
      server.onDidConfigure(() => void this.assessAll()),
      server.onDidChangeState((state) => {
        if (state === 'running') void this.assessAll();
      }),
    ];
  }

  /** What was found out about a text that is no capture; `undefined` while nothing is known. */
  assessment(document: TextDocument): Assessment | undefined {
    const uri = document.uri.toString();
    if (this.choices.isRefused(uri)) {
      const reason = l10n.t('You chose plain text for this file.');
      return { capture: false, score: 1, reason, by: 'configuration' };
    }
    return this.assessments.get(uri);
  }

  /** A person says: this is a capture. */
  async treatAsCapture(document: TextDocument): Promise<void> {
    this.choices.insist(document.uri.toString());
    await this.setLanguage(document, languageId);
  }

  /** A person says: this is none. Kept for the session. */
  async treatAsPlainText(document: TextDocument): Promise<void> {
    this.choices.refuse(document.uri.toString());
    await this.setLanguage(document, 'plaintext');
    this.emitter.fire(document.uri);
  }

  /** A later word on a whole folder outweighs earlier ones on its files. */
  forgetChoices(isWithin: (uri: Uri) => boolean): void {
    for (const { uri } of workspace.textDocuments) if (isWithin(uri)) this.choices.forget(uri.toString());
  }

  dispose(): void {
    for (const source of this.running.values()) source.cancel();
    for (const each of this.subscriptions) each.dispose();
    this.emitter.dispose();
  }

  private async assessAll(): Promise<void> {
    await Promise.all(workspace.textDocuments.map((document) => this.assess(document)));
  }

  private async assess(document: TextDocument): Promise<void> {
    const uri = document.uri.toString();
    const assumed = isCapture(document) && this.choices.isAssumed(uri);
    if (!(isCandidate(document) || assumed) || this.choices.isRefused(uri)) return;
    this.running.get(uri)?.cancel();
    const source = new CancellationTokenSource();
    this.running.set(uri, source);
    const answer = await this.server.ask(assessRequest, this.paramsFor(document), source.token);
    if (this.running.get(uri) === source) this.running.delete(uri);
    if (!answer || source.token.isCancellationRequested || document.isClosed) return;
    const before = this.assessments.get(uri);
    this.assessments.set(uri, answer);
    if (answer.capture && isCandidate(document) && !this.choices.isRefused(uri)) {
      await this.setLanguage(document, languageId, true);
    } else if (isCapture(document) && this.choices.isAssumed(uri) && takenBack(before, answer)) {
      await this.setLanguage(document, 'plaintext');
    }
    this.emitter.fire(document.uri);
  }

  private paramsFor(document: TextDocument): {
    uri: string;
    folder: string | null;
    text: string;
    length: number;
  } {
    const folder = workspace.getWorkspaceFolder(document.uri);
    const text = document.getText();
    return {
      uri: this.server.uriOf(document),
      folder: folder ? this.server.uriOf(folder) : null,
      text: text.slice(0, headLength),
      length: text.length,
    };
  }

  private async setLanguage(document: TextDocument, language: string, assumed = false): Promise<void> {
    if (document.languageId === language) return;
    this.choices.expect(document.uri.toString(), language, assumed);
    try {
      await languages.setTextDocumentLanguage(document, language);
    } finally {
      this.choices.settled(document.uri.toString());
    }
  }

  private closed(document: TextDocument): void {
    const uri = document.uri.toString();
    this.choices.closed(uri, document.languageId);
    this.running.get(uri)?.cancel();
    this.running.delete(uri);
    // A change of language is a close too; then it is open again by the end of this turn.
    setTimeout(() => {
      if (!workspace.textDocuments.some((each) => each.uri.toString() === uri)) this.assessments.delete(uri);
    }, 0);
  }
}
