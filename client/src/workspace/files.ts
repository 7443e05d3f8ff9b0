import { RelativePattern, workspace, type CancellationToken, type Uri, type WorkspaceFolder } from 'vscode';
import { section } from '../names';
import { globsIn } from './globs';

/** More files than these are not looked at: a workspace of captures has hundreds or thousands, not a disk's worth. */
export const mostFiles = 5000;

/** The files of the workspace that the settings call candidates, in no order; whether one is a capture the server says. */
export async function candidates(token: CancellationToken): Promise<{ files: Uri[]; isCut: boolean }> {
  const files = new Map<string, Uri>();
  for (const folder of workspace.workspaceFolders ?? []) {
    const { include, exclude } = globsOf(folder);
    for (const glob of include) {
      const left = mostFiles + 1 - files.size;
      if (left <= 0 || token.isCancellationRequested) break;
      const found = await workspace.findFiles(
        new RelativePattern(folder, glob),
        exclude.length > 0 ? `{${exclude.join(',')}}` : undefined,
        left,
        token,
      );
      for (const uri of found) files.set(uri.toString(), uri);
    }
  }
  return { files: [...files.values()].slice(0, mostFiles), isCut: files.size > mostFiles };
}

/** What to watch for: the candidates of every folder, and the folder's own word on what is a capture. */
export function watchedPatterns(): {
  readonly captures: RelativePattern[];
  readonly configurations: RelativePattern[];
} {
  const folders = workspace.workspaceFolders ?? [];
  return {
    captures: folders.flatMap((folder) =>
      globsOf(folder).include.map((glob) => new RelativePattern(folder, glob)),
    ),
    configurations: folders.map((folder) => new RelativePattern(folder, '.provenance/config.json')),
  };
}

function globsOf(folder: WorkspaceFolder): { include: readonly string[]; exclude: readonly string[] } {
  const settings = workspace.getConfiguration(section, folder.uri);
  return {
    include: globsIn(settings.get<unknown>('files.include')),
    exclude: globsIn(settings.get<unknown>('files.exclude')),
  };
}
