import { l10n, window, type Memento, type QuickPickItem } from 'vscode';
import { withoutIcons } from '../text/shown';
import { remember } from './recent';

const key = 'decisions.reasons';
const most = 12;

interface ReasonItem extends QuickPickItem {
  readonly reason: string;
}

/** Asks for the reason of a decision: typed, or picked from those this workspace gave before. */
export class Reasons {
  constructor(private readonly state: Memento) {}

  /** `undefined` where the person called it off; never empty. */
  async ask(title: string): Promise<string | undefined> {
    const reason = await this.pick(title);
    if (reason !== undefined) await this.state.update(key, remember(this.recent, reason, most));
    return reason;
  }

  private get recent(): readonly string[] {
    return this.state.get<readonly string[]>(key, []);
  }

  private pick(title: string): Promise<string | undefined> {
    const box = window.createQuickPick<ReasonItem>();
    box.title = title;
    box.placeholder =
      this.recent.length > 0
        ? l10n.t('Why? Type a reason, or pick one given before.')
        : l10n.t('Why? Type a reason.');
    box.ignoreFocusOut = true;
    const update = (): void => {
      const typed = box.value.trim();
      const before = this.recent
        .filter((reason) => reason !== typed)
        .map((reason) => ({ label: withoutIcons(reason), reason, description: l10n.t('given before') }));
      box.items = typed ? [{ label: withoutIcons(typed), reason: typed }, ...before] : before;
    };
    box.onDidChangeValue(update);
    update();
    return new Promise((resolve) => {
      box.onDidAccept(() => {
        const reason = box.activeItems[0]?.reason ?? box.value.trim();
        if (!reason) return;
        resolve(reason);
        box.hide();
      });
      box.onDidHide(() => {
        resolve(undefined);
        box.dispose();
      });
      box.show();
    });
  }
}
