import {
  l10n,
  MarkdownString,
  StatusBarAlignment,
  ThemeColor,
  window,
  type Disposable,
  type StatusBarItem,
} from 'vscode';
import type { Lens } from '../lens';
import { activeDocument, isCandidate, isCapture } from '../captures/kind';
import { commandId } from '../names';
import { statusLook, type StatusLook, type StatusSubject } from './describe';

/** An analysis that takes less than this, in milliseconds, is never shown as busy. */
const patience = 400;

/** The one status item: what the active text is taken for, and why. */
export class StatusItem implements Disposable {
  private readonly item: StatusBarItem;
  private readonly subscriptions: Disposable[];
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly lens: Lens) {
    this.item = window.createStatusBarItem('provenanceLens.status', StatusBarAlignment.Right, 101);
    this.item.name = l10n.t('Provenance');
    const update = (): void => {
      this.update();
    };
    this.subscriptions = [
      lens.server.onDidChangeState(update),
      lens.analyses.onDidChange(update),
      lens.detector.onDidAssess(update),
      window.onDidChangeActiveTextEditor(update),
    ];
    this.update();
  }

  dispose(): void {
    clearTimeout(this.waiting);
    for (const each of this.subscriptions) each.dispose();
    this.item.dispose();
  }

  private update(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    const look = statusLook(this.lens.server.state, this.subject());
    if (look.look === 'busy') {
      this.waiting = setTimeout(() => {
        this.show(look);
      }, patience);
    } else this.show(look);
  }

  private subject(): StatusSubject {
    const document = activeDocument();
    const analysis = this.lens.analyses.current;
    if (isCapture(document)) {
      const own = analysis?.document === document ? analysis : undefined;
      return {
        kind: 'capture',
        busy: !own?.current,
        findings: own?.panel?.findings,
        refused: own?.refused ?? false,
      };
    }
    if (!document || !isCandidate(document)) return { kind: 'other' };
    return { kind: 'text', reason: this.lens.detector.assessment(document)?.reason };
  }

  private show(look: StatusLook): void {
    if (look.look === 'hidden') {
      this.item.hide();
      return;
    }
    const face = faceOf(look);
    this.item.text = face.text;
    this.item.tooltip = face.tooltip;
    this.item.command = face.command;
    this.item.backgroundColor =
      look.look === 'failed' ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    this.item.accessibilityInformation = { label: face.spoken };
    this.item.show();
  }
}

interface Face {
  readonly text: string;
  readonly spoken: string;
  readonly tooltip: MarkdownString;
  readonly command: string;
}

function faceOf(look: Exclude<StatusLook, { look: 'hidden' }>): Face {
  const actions = commandId.showActions;
  switch (look.look) {
    case 'failed': {
      const text = l10n.t('Provenance server is down');
      return {
        text: `$(error) ${text}`,
        spoken: text,
        tooltip: tip(text, ['restartServer', 'showLog']),
        command: actions,
      };
    }
    case 'starting': {
      const text = l10n.t('Starting the provenance server');
      return {
        text: `$(loading~spin) ${l10n.t('Capture')}`,
        spoken: text,
        tooltip: tip(text, ['showLog']),
        command: commandId.showLog,
      };
    }
    case 'busy': {
      const text = l10n.t('Analysing the capture');
      return {
        text: `$(loading~spin) ${l10n.t('Capture')}`,
        spoken: text,
        tooltip: tip(text, []),
        command: commandId.showPanel,
      };
    }
    case 'refused': {
      const text = l10n.t('This capture was not analysed.');
      return {
        text: `$(warning) ${l10n.t('Capture')}`,
        spoken: text,
        tooltip: tip(text, ['restartServer', 'showLog']),
        command: actions,
      };
    }
    case 'no-capture': {
      const spoken = l10n.t('Not a capture: {0}', look.reason);
      const tooltip = tip(look.reason, ['treatAsCapture', 'treatFolderAsCaptures', 'ignoreFolder']);
      return { text: `$(circle-slash) ${l10n.t('Not a capture')}`, spoken, tooltip, command: actions };
    }
    case 'capture': {
      const counts = look.findings.map(({ label, value }) => `${label}: ${value}`);
      const title =
        look.total === 0 ? l10n.t('Capture, no findings') : l10n.t('Capture, findings: {0}', look.total);
      const text = look.total === 0 ? l10n.t('Capture') : l10n.t('Capture: {0}', look.total);
      return {
        text: `$(file-text) ${text}`,
        spoken: [title, ...counts].join('; '),
        tooltip: tip(title, ['showPanel', 'treatAsPlainText'], counts),
        command: commandId.showPanel,
      };
    }
  }
}

/** A tooltip of plain text, made of nothing a file can influence as markup, with links to commands. */
function tip(
  text: string,
  links: readonly (keyof typeof commandId)[],
  list: readonly string[] = [],
): MarkdownString {
  const titles: Partial<Record<keyof typeof commandId, string>> = {
    showPanel: l10n.t('Show Panel'),
    showLog: l10n.t('Show Log'),
    restartServer: l10n.t('Restart Server'),
    treatAsCapture: l10n.t('Treat as Capture'),
    treatAsPlainText: l10n.t('Treat as Plain Text'),
    treatFolderAsCaptures: l10n.t('Treat Folder as Captures'),
    ignoreFolder: l10n.t('Ignore Folder'),
  };
  const markdown = new MarkdownString().appendText(text);
  for (const line of list) markdown.appendMarkdown('\n\n- ').appendText(line);
  markdown.isTrusted = { enabledCommands: links.map((link) => commandId[link]) };
  const shown = links.map((link) => `[${titles[link] ?? link}](command:${commandId[link]})`);
  if (shown.length > 0) markdown.appendMarkdown(`\n\n${shown.join('&nbsp; · &nbsp;')}`);
  return markdown;
}
