import { Uri, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  State,
} from 'vscode-languageclient/browser';
import { section } from './names';
import type { CreateClient } from './server/server';

/** Makes the client of the server in a web worker: what differs from the desktop. */
export function webClient(context: ExtensionContext): CreateClient {
  // Encoded: the extension host puts the address between quotes, in a blob that loads it from whatever origin it has.
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.browser.js').toString();
  return (options) => {
    let worker: Worker | undefined;
    const client = new LanguageClient(
      section,
      'Provenance Lens',
      () => {
        worker?.terminate();
        worker = new Worker(script, { name: 'Provenance Lens' });
        const reader = new WorkerReader(worker, (why) => {
          client.error(why, undefined, false);
        });
        // Not the worker itself: in the extension host it is no instance of what is called `Worker` there.
        return Promise.resolve({ reader, writer: new BrowserMessageWriter(worker) });
      },
      options,
    );
    // The client lets go of a worker without ending it.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) worker?.terminate();
    });
    return client;
  };
}

/** A worker that failed is a server that ended: the client starts it again, a few times, as it does with a process. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker, report: (why: string) => void) {
    // Before the library's own listeners, which would end the client for good.
    worker.addEventListener('error', (event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
      report(event.message);
      this.fireClose();
    });
    super(worker);
  }
}
