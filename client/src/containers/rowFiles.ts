import {
  Disposable,
  EventEmitter,
  FileChangeType,
  FilePermission,
  FileSystemError,
  FileType,
  Uri,
  workspace,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
} from 'vscode';
import type { ContainerRow } from '../../../server/src/lsp/protocol';
import { rowScheme } from '../names';
import type { Containers, Listed } from './containers';
import { containerOf, isFolder } from './uri';

/** The rows of files of many captures as a file system that can only be read: `provlens-rows:/FILE/NAME.txt?CONTAINER`. */
export class RowFiles implements FileSystemProvider, Disposable {
  private readonly emitter = new EventEmitter<FileChangeEvent[]>();
  private readonly subscriptions: Disposable[];
  readonly onDidChangeFile = this.emitter.event;

  constructor(private readonly containers: Containers) {
    this.subscriptions = [
      workspace.registerFileSystemProvider(rowScheme, this, { isReadonly: true, isCaseSensitive: true }),
      containers.onDidChange(({ before, now }) => {
        const there = new Set(now?.rows.map(({ uri }) => uri));
        const rows = [...new Set([...(before?.rows ?? []), ...(now?.rows ?? [])].map(({ uri }) => uri))];
        this.emitter.fire(
          rows.map((uri) => ({
            uri: Uri.parse(uri),
            type: there.has(uri) ? FileChangeType.Changed : FileChangeType.Deleted,
          })),
        );
      }),
    ];
  }

  async stat(uri: Uri): Promise<FileStat> {
    const { listed, row } = await this.find(uri);
    const times = { ctime: 0, mtime: listed.at, permissions: FilePermission.Readonly };
    return row
      ? { type: FileType.File, size: row.size, ...times }
      : { type: FileType.Directory, size: 0, ...times };
  }

  async readDirectory(uri: Uri): Promise<[string, FileType][]> {
    const { listed, row } = await this.find(uri);
    if (row) throw FileSystemError.FileNotADirectory(uri);
    return listed.rows.map(({ name }) => [name, FileType.File]);
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    if (isFolder(uri)) throw FileSystemError.FileIsADirectory(uri);
    const found = await this.containers.text(uri);
    if ('text' in found) return new TextEncoder().encode(found.text);
    throw FileSystemError.Unavailable(found.problem ?? uri);
  }

  /** Every container is watched from when it is first listed. */
  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }
  writeFile(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }
  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }
  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
    this.emitter.dispose();
  }

  /** The container, and the row where the address names one. */
  private async find(uri: Uri): Promise<{ readonly listed: Listed; readonly row: ContainerRow | null }> {
    const container = containerOf(uri);
    const listed = container && (await this.containers.list(container));
    if (!listed || listed.problem !== null) throw FileSystemError.FileNotFound(uri);
    if (isFolder(uri)) return { listed, row: null };
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const row = listed.rows.find((each) => each.name === name);
    if (!row) throw FileSystemError.FileNotFound(uri);
    return { listed, row };
  }
}
