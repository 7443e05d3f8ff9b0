import {
  commands,
  l10n,
  ProgressLocation,
  QuickPickItemKind,
  Uri,
  window,
  workspace,
  type QuickPickItem,
} from 'vscode';
import type { ContainerRow } from '../../../server/src/lsp/protocol';
import { listItems, listSummary, type ListWords } from '../containers/plan';
import { commandId, viewId } from '../names';
import { shown, withoutIcons, withoutLinks } from '../text/shown';
import { tell } from '../status/tell';
import type { Command, Workbench } from './command';

const containerName = /\.(?:jsonl|ndjson|csv|tsv)$/i;
/** Files of the workspace offered where none was named. */
const mostOffered = 500;

/** Opens a file of many captures: a list of its rows, each of which opens as a text that can only be read. */
export const openContainer: Command = {
  id: commandId.openContainer,
  run: async (workbench, given) => {
    const file = given instanceof Uri ? given : (activeContainer() ?? (await chooseFile()));
    if (!file) return;
    const name = fileName(file);
    const listed = await window.withProgress(
      { location: ProgressLocation.Window, title: l10n.t('Reading {0}', withoutIcons(shown(name))) },
      () => workbench.containers.refresh(file),
    );
    if (!listed) {
      tell(l10n.t('The server does not answer.'));
    } else if (listed.problem !== null) {
      void window.showWarningMessage(
        withoutLinks(l10n.t('{0} cannot be opened as captures: {1}', shown(name), listed.problem)),
      );
    } else {
      const words = listWords();
      const items = listItems(listed, words).map(toPick);
      items.splice(1, 0, { label: '', kind: QuickPickItemKind.Separator, row: undefined });
      const picked = await window.showQuickPick(items, {
        title: shown(name),
        placeHolder: listSummary(listed, words),
        matchOnDescription: true,
      });
      if (picked?.row) await window.showTextDocument(Uri.parse(picked.row.uri), { preview: true });
      else if (picked?.row === null) void showAll(workbench, listed.rows);
    }
  },
};

interface Pick extends QuickPickItem {
  readonly row: ContainerRow | null | undefined;
}

function toPick({
  label,
  description,
  row,
}: {
  label: string;
  description: string;
  row: ContainerRow | null;
}): Pick {
  return row ? { label, description, row } : { label, alwaysShow: true, row };
}

/** The rows beside the workspace's captures, where Next Capture steps through them too. */
async function showAll({ survey }: Workbench, rows: readonly ContainerRow[]): Promise<void> {
  await commands.executeCommand(`${viewId.captures}.focus`);
  await window.withProgress({ location: { viewId: viewId.captures } }, () =>
    survey.include(rows.map(({ uri }) => Uri.parse(uri))),
  );
}

function activeContainer(): Uri | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return uri && containerName.test(uri.path) ? uri : undefined;
}

async function chooseFile(): Promise<Uri | undefined> {
  // The review log is JSON Lines too.
  const files = await workspace.findFiles(
    '**/*.{jsonl,ndjson,csv,tsv}',
    '**/{node_modules,.provenance}/**',
    mostOffered,
  );
  if (files.length === 0) {
    tell(l10n.t('No file of many captures (.jsonl, .ndjson, .csv, .tsv) lies in this workspace.'));
    return undefined;
  }
  const items = files
    .map((uri) => ({ label: withoutIcons(shown(workspace.asRelativePath(uri))), uri }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const picked = await window.showQuickPick(items, { title: l10n.t('Open Captures of a File') });
  return picked?.uri;
}

function fileName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function listWords(): ListWords {
  return {
    all: (count) => l10n.t('$(list-tree) Show all {0} in the Captures view', count),
    count: (count) => l10n.t('{0} captures.', count),
    first: (count) => l10n.t('The first {0} captures.', count),
    bad: (count) => l10n.t('{0} rows hold none and are left out.', count),
  };
}
