import { Uri, type ExtensionContext } from 'vscode';
import {
  BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { section } from './names';
import type { CreateClient } from './server/server';

/** Makes the client of the server in a web worker: what differs from the desktop. */
export function webClient(context: ExtensionContext): CreateClient {
  // Encoded: the extension host puts the address between quotes, in a blob that loads it from whatever origin it has.
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.browser.js').toString();
  return (options) => new WorkerClient(script, options);
}

/**
 * The library's own client for workers takes only what is an `instanceof Worker`, which the extension host's workers are
 * not; it never ends one, and gives up for good when one fails.
 */
class WorkerClient extends BaseLanguageClient {
  private worker: Worker | undefined;

  constructor(
    private readonly script: string,
    options: LanguageClientOptions,
  ) {
    super(section, 'Provenance Lens', options);
  }

  protected override createMessageTransports(): Promise<MessageTransports> {
    const worker = new Worker(this.script, { name: 'Provenance Lens' });
    this.worker = worker;
    const reader = new WorkerReader(worker, (why) => {
      worker.terminate();
      this.error(why, undefined, false);
    });
    return Promise.resolve({ reader, writer: new BrowserMessageWriter(worker) });
  }

  override async stop(timeout?: number): Promise<void> {
    const { worker } = this;
    try {
      await super.stop(timeout);
    } finally {
      worker?.terminate();
    }
  }
}

/** A worker that failed is a server that ended: the client starts another, a few times, as it does with a process. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker, failed: (why: string) => void) {
    // Before the library's own listeners, which would make an end for good of it.
    worker.addEventListener('error', (event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
      failed(event.message);
      this.fireClose();
    });
    super(worker);
  }
}
