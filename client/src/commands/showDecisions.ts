import { l10n, ThemeIcon, window, type QuickInputButton, type QuickPick } from 'vscode';
import { decisionsRequest } from '../../../server/src/lsp/protocol';
import { activeDocument, isCapture, type CaptureDocument } from '../captures/kind';
import { decisionPicks, type DecisionPick, type PickWords } from '../decisions/picks';
import { commandId } from '../names';
import { noCapture, notAnalysed, tell } from '../status/tell';
import { reveal } from '../text/reveal';
import { toRange } from '../text/range';
import type { Command, Workbench } from './command';

type Pick = DecisionPick & { readonly buttons: readonly QuickInputButton[] };

/** Lists what was decided on the capture: Enter goes to the words, the button takes a decision back. */
export const showDecisions: Command = {
  id: commandId.showDecisions,
  run: async (workbench) => {
    const document = activeDocument();
    if (!isCapture(document)) {
      noCapture();
      return;
    }
    const decided = await workbench.server.ask(decisionsRequest, { uri: workbench.server.uriOf(document) });
    if (!decided) notAnalysed();
    else if (decided.length === 0) tell(l10n.t('Nothing has been decided on this capture.'));
    else list(workbench, document, decisionPicks(decided, pickWords()));
  },
};

function list(workbench: Workbench, document: CaptureDocument, picks: readonly DecisionPick[]): void {
  const withdraw: QuickInputButton = { iconPath: new ThemeIcon('discard'), tooltip: l10n.t('Take Back') };
  const box: QuickPick<Pick> = window.createQuickPick<Pick>();
  box.title = l10n.t('Decisions on This Capture');
  box.placeholder = l10n.t('Pick one to go to its words');
  box.matchOnDescription = true;
  box.matchOnDetail = true;
  box.items = picks.map((pick) => ({ ...pick, buttons: [withdraw] }));
  box.onDidTriggerItemButton(async ({ item: { item } }) => {
    const { server, decisions } = workbench;
    const ids = [item.id];
    const deciding = { uri: server.uriOf(document), version: document.version, reason: '' };
    if (!(await decisions.decide(deciding, { kind: 'withdraw', ids }))) return;
    box.items = box.items.filter((each) => each.item !== item);
    if (box.items.length === 0) box.hide();
  });
  box.onDidAccept(() => {
    const range = box.activeItems[0]?.item.range;
    box.hide();
    if (range) void reveal(document, toRange(range));
  });
  box.onDidHide(() => {
    box.dispose();
  });
  box.show();
}

function pickWords(): PickWords {
  return {
    uncertain: l10n.t('place uncertain'),
    lost: l10n.t('words not found: no effect'),
    line: (line) => l10n.t('Line {0}', line),
    time: (iso) => new Date(iso).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' }),
  };
}
