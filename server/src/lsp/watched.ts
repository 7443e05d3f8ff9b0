/** Files whose changes steer answers: one list of what is watched, each with who wants to know. */
import {
  DidChangeWatchedFilesNotification,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver';

export interface Watched {
  /** Given to the client. @example `*.meta.json` in any folder */
  readonly glob: string;
  /** Is this file, by its URI, one of these? Clients tell of others too. */
  readonly concerns: (uri: string) => boolean;
  /** Told once for each notification, with the files it concerns: created, changed or deleted. */
  readonly changed: (uris: readonly string[]) => void;
}

export class WatchedFiles {
  private readonly all: Watched[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientCapabilities,
  ) {
    connection.onDidChangeWatchedFiles(({ changes }) => {
      this.tell(changes.map(({ uri }) => uri));
    });
  }

  /** Add all before `register`. */
  add(watched: Watched): void {
    this.all.push(watched);
  }

  /** Asks the client to watch. Call once it is initialised. A client may refuse: what it tells unasked still counts. */
  async register(): Promise<void> {
    if (!this.client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    try {
      await this.connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: this.all.map(({ glob }) => ({ globPattern: glob })),
      });
    } catch (error) {
      this.connection.console.warn(`the client watches no files: ${String(error)}`);
    }
  }

  private tell(uris: readonly string[]): void {
    for (const { concerns, changed } of this.all) {
      const its = uris.filter(concerns);
      if (its.length) changed(its);
    }
  }
}

/** The file of that path in any folder, as in `.provenance/config.json`. */
export function inAnyFolder(path: string): Pick<Watched, 'glob' | 'concerns'> {
  return { glob: `**/${path}`, concerns: (uri) => uri.endsWith(`/${path}`) };
}
