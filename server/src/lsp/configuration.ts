/** What steers the answer for a document: the editor's settings for it, its folder's `.provenance/config.json`, its reviewers, and what lies beside it. */
import {
  DidChangeConfigurationNotification,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver';
import {
  folderConfigPath,
  longestFolderConfig,
  merge,
  noFolderConfig,
  readFolderConfig,
  type FolderConfig,
} from '../config/folder';
import { readSettings, type Settings } from '../config/settings';
import { decode } from '../files/decode';
import type { FilePort } from '../files/filePort';
import type { Settings as ClientSettings } from './protocol';
import type { Reviews } from './reviews';
import type { Circumstances } from './reading';
import type { Supplies } from './supplies';
import { folderOf } from './uri';

export const section = 'provenanceLens';

type Holds<T extends true> = T;
/** What the client may send and what the server reads are one shape: this does not compile otherwise. */
export type OneShape = Holds<
  ClientSettings extends Settings ? (Settings extends ClientSettings ? true : false) : false
>;

export class Configuration {
  private readonly settings = new Map<string, Promise<Settings>>();
  private readonly folders = new Map<string, Promise<FolderConfig>>();
  /** Sent with didChangeConfiguration by clients that cannot be asked. */
  private pushed: unknown;

  constructor(
    private readonly connection: Connection,
    private readonly files: FilePort,
    private readonly client: ClientCapabilities,
    private readonly workspaceFolders: () => readonly string[],
    private readonly reviews: Pick<Reviews, 'decisionsOn'>,
    private readonly supplies: Pick<Supplies, 'of' | 'forget'>,
  ) {}

  /** Asks the client to tell of changed settings; the folder's file is watched in `watched.ts`. Call once it is initialised. A client may refuse: what it tells unasked still counts. */
  async watch(): Promise<void> {
    const { workspace } = this.client;
    const { client } = this.connection;
    try {
      if (workspace?.didChangeConfiguration?.dynamicRegistration)
        await client.register(DidChangeConfigurationNotification.type, { section });
    } catch (error) {
      this.warn(`the client does not tell of changes: ${String(error)}`);
    }
  }

  /** Everything is asked for anew. */
  changed(pushed?: unknown): void {
    this.settings.clear();
    this.folders.clear();
    const given =
      pushed !== null && typeof pushed === 'object'
        ? (pushed as Record<string, unknown>)[section]
        : undefined;
    if (given !== undefined) this.pushed = given;
  }

  async circumstances(uri: string, within?: string | null): Promise<Circumstances> {
    const folder = within ?? folderOf(this.workspaceFolders(), uri);
    const [ofFolder, ofEditor, decisions, supplied] = await Promise.all([
      this.ofFolder(folder),
      this.ofEditor(uri),
      this.reviews.decisionsOn(uri, folder),
      this.supplies.of(uri),
    ]);
    return { folder, settings: merge(ofFolder, ofEditor), decisions, supplied };
  }

  /** The document was closed. */
  forget(uri: string): void {
    this.settings.delete(uri);
    this.supplies.forget(uri);
  }

  private ofEditor(uri: string): Promise<Settings> {
    return kept(this.settings, uri, async () => readSettings(await this.ask(uri), this.warn));
  }

  private async ask(uri: string): Promise<unknown> {
    if (!this.client.workspace?.configuration) return this.pushed;
    try {
      return await this.connection.workspace.getConfiguration({ section, scopeUri: uri });
    } catch (error) {
      this.warn(`the client did not tell its settings, the defaults hold: ${String(error)}`);
      return undefined;
    }
  }

  private ofFolder(folder: string | null): Promise<FolderConfig> {
    if (folder === null) return Promise.resolve(noFolderConfig);
    return kept(this.folders, folder, async () => {
      const uri = `${folder.replace(/\/+$/, '')}/${folderConfigPath}`;
      if (!(await this.files.exists(uri))) return noFolderConfig;
      try {
        return readFolderConfig(decode(await this.files.readBytes(uri, longestFolderConfig)).text, (what) => {
          this.warn(`${uri}: ${what}`);
        });
      } catch (error) {
        this.warn(`${uri} could not be read: ${String(error)}`);
        return noFolderConfig;
      }
    });
  }

  private readonly warn = (what: string): void => {
    this.connection.console.warn(what);
  };
}

function kept<T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let value = map.get(key);
  if (!value) map.set(key, (value = make()));
  return value;
}
