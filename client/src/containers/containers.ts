import { EventEmitter, RelativePattern, Uri, workspace, type Disposable, type Event } from 'vscode';
import { containerRequest, containerRowRequest, type Container } from '../../../server/src/lsp/protocol';
import type { Server } from '../server/server';
import { never } from './never';

/** A container's rows as they were when it was last read. */
export interface Listed extends Container {
  /** When that was, in milliseconds: what its rows are dated by. */
  readonly at: number;
}

/** Editors write a file in several steps: milliseconds of quiet before it is read again. */
const quiet = 300;

/** Files of many captures that were opened: their rows, kept true to the file while the window lives. */
export class Containers implements Disposable {
  private readonly listed = new Map<string, Promise<Listed | undefined>>();
  private readonly watchers = new Map<string, Disposable>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly emitter = new EventEmitter<{
    readonly before: Listed | undefined;
    readonly now: Listed | undefined;
  }>();
  /** A container was read again. */
  readonly onDidChange: Event<{ readonly before: Listed | undefined; readonly now: Listed | undefined }> =
    this.emitter.event;

  constructor(private readonly server: Server) {}

  /** The rows; read when first asked for. Undefined where the server does not answer. */
  list(container: Uri): Promise<Listed | undefined> {
    const key = container.toString();
    const known = this.listed.get(key);
    if (known) return known;
    this.watch(container);
    return this.read(container);
  }

  /** The rows as they are now. */
  async refresh(container: Uri): Promise<Listed | undefined> {
    const before = await this.listed.get(container.toString());
    this.watch(container);
    const now = await this.read(container);
    if (before) this.emitter.fire({ before, now });
    return now;
  }

  /** The text of a row; a sentence that says why where there is none. */
  async text(row: Uri): Promise<{ readonly text: string } | { readonly problem: string | null }> {
    if (!(await this.server.whenRunning(never))) return { problem: null };
    const answer = await this.server.ask(containerRowRequest, { uri: this.server.uriOf({ uri: row }) });
    const text = answer?.text ?? null;
    return text === null ? { problem: answer?.problem ?? null } : { text };
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const watcher of this.watchers.values()) watcher.dispose();
    this.emitter.dispose();
  }

  private read(container: Uri): Promise<Listed | undefined> {
    const key = container.toString();
    const listed = this.ask(container);
    this.listed.set(key, listed);
    void listed.then((found) => {
      // Asked again the next time: the file may come, or the server.
      if (!found?.rows.length && this.listed.get(key) === listed) this.listed.delete(key);
    });
    return listed;
  }

  private async ask(container: Uri): Promise<Listed | undefined> {
    if (!(await this.server.whenRunning(never))) return undefined;
    const answer = await this.server.ask(containerRequest, { uri: this.server.uriOf({ uri: container }) });
    return answer && { ...answer, at: Date.now() };
  }

  private watch(container: Uri): void {
    const key = container.toString();
    if (this.watchers.has(key)) return;
    const name = container.path.slice(container.path.lastIndexOf('/') + 1);
    // Signs that would mean something in a glob stand for themselves.
    const glob = name.replace(/[*?{}[\]]/g, (sign) => `[${sign}]`);
    const watcher = workspace.createFileSystemWatcher(
      new RelativePattern(Uri.joinPath(container, '..'), glob),
    );
    const changed = (): void => {
      clearTimeout(this.timers.get(key));
      this.timers.set(
        key,
        setTimeout(() => void this.refresh(container), quiet),
      );
    };
    watcher.onDidChange(changed);
    watcher.onDidCreate(changed);
    watcher.onDidDelete(changed);
    this.watchers.set(key, watcher);
  }
}
