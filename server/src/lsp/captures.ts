import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReviewedCapture } from '../review/review';
import { contentModified, type Analyses } from './analyses';

export interface Opened extends ReviewedCapture {
  readonly document: TextDocument;
}

/** The captures among the open documents. */
export class Captures {
  constructor(
    private readonly documents: TextDocuments<TextDocument>,
    private readonly analyses: Analyses,
  ) {}

  /**
   * What `work` makes of the capture; `otherwise` where no such document is open or it is no capture. Rejects with
   * ContentModified or RequestCancelled as the protocol wants it. The document still stands at the version analysed while
   * `work` runs, up to its first await.
   */
  async answer<T>(
    uri: string,
    token: CancellationToken,
    otherwise: T,
    work: (opened: Opened) => T | Promise<T>,
  ): Promise<T> {
    const document = this.documents.get(uri);
    if (!document) return otherwise;
    const { version, reviewed } = await this.analyses.of(document, token);
    if (version !== document.version) throw contentModified();
    return reviewed ? work({ document, ...reviewed }) : otherwise;
  }
}
