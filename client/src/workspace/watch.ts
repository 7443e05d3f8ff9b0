import { Disposable, workspace, Uri, type Event } from 'vscode';
import type { Decided } from '../decisions/decisions';
import { section } from '../names';
import type { Server } from '../server/server';
import { watchedPatterns } from './files';
import type { Survey } from './survey';

/** Editors write a file in several steps, and a checkout writes many: milliseconds of quiet before they are read again. */
const quiet = 300;
/** A change of the review log this soon after a decision of ours, in milliseconds, is that decision. */
const ours = 5000;
/** Settings that change what is a capture or what is found in it. */
const settings = ['files', 'rules', 'claims', 'maximumLength'].map((name) => `${section}.${name}`);

/** Keeps a survey true to the files, the settings and the review log. */
export function keepTrue(
  survey: Survey,
  server: Server,
  decisions: { readonly onDidDecide: Event<Decided> },
): Disposable {
  const changed = new Set<string>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let watchers = Disposable.from();
  let decided: { readonly folderWide: boolean; readonly at: number } | undefined;

  const read = (uri: Uri): void => {
    changed.add(uri.toString());
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const uris = [...changed];
      changed.clear();
      for (const each of uris) void survey.refresh(Uri.parse(each));
    }, quiet);
  };
  const watch = (): void => {
    watchers.dispose();
    const { captures, configurations } = watchedPatterns();
    const forget = (): void => {
      survey.forget();
    };
    watchers = Disposable.from(
      ...captures.map((pattern) => {
        const watcher = workspace.createFileSystemWatcher(pattern);
        watcher.onDidCreate(read);
        watcher.onDidChange(read);
        watcher.onDidDelete((uri) => {
          survey.remove(uri);
        });
        return watcher;
      }),
      ...configurations.map((pattern) => {
        const watcher = workspace.createFileSystemWatcher(pattern);
        watcher.onDidCreate(forget);
        watcher.onDidChange(forget);
        watcher.onDidDelete(forget);
        return watcher;
      }),
    );
  };
  const again = (): void => {
    watch();
    survey.forget();
  };
  const others = Disposable.from(
    workspace.onDidChangeWorkspaceFolders(again),
    // Of a folder that goes or moves, the watchers tell nothing of the files in it.
    workspace.onDidDeleteFiles(({ files }) => {
      for (const uri of files) survey.remove(uri);
    }),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri } of files) survey.remove(oldUri);
      survey.forget();
    }),
    server.onDidChangeState((state) => {
      if (state === 'running' && survey.captures.length === 0) survey.forget();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (settings.some((each) => event.affectsConfiguration(each))) again();
    }),
    decisions.onDidDecide(({ uri, folderWide }) => {
      decided = { folderWide, at: Date.now() };
      if (!folderWide) read(Uri.parse(uri));
    }),
    server.onDidReview((folder) => {
      // A decision on one capture changes that one; anything else may change any of the folder.
      if (decided && !decided.folderWide && Date.now() - decided.at < ours) return;
      const within = folder.endsWith('/') ? folder : `${folder}/`;
      for (const { uri } of survey.captures)
        if (server.uriOf({ uri: Uri.parse(uri) }).startsWith(within)) read(Uri.parse(uri));
    }),
  );
  watch();
  return new Disposable(() => {
    clearTimeout(waiting);
    watchers.dispose();
    others.dispose();
  });
}
