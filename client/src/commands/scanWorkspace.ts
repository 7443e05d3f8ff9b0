import { l10n, ProgressLocation, window } from 'vscode';
import { commandId } from '../names';
import { openCount } from '../workspace/order';
import { tell } from '../status/tell';
import type { Command, Workbench } from './command';

/** Looks at every capture of the workspace anew, and at no others, with a notification that can call it off. */
export const scanWorkspace: Command = {
  id: commandId.scanWorkspace,
  run: async (workbench) => {
    await workbench.survey.includeNone();
    await scanWithNotification(workbench);
    const { captures } = workbench.survey;
    const open = captures.filter(({ surveyed }) => openCount(surveyed) > 0).length;
    tell(
      captures.length === 0
        ? l10n.t('No captures were found in this workspace.')
        : l10n.t('{0} captures, {1} of them with open findings.', captures.length, open),
    );
  },
};

export const cancelScan: Command = {
  id: commandId.cancelScan,
  run: ({ survey }) => {
    survey.cancel();
  },
};

export async function scanWithNotification({ survey }: Workbench): Promise<void> {
  await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Scanning the workspace for captures'),
      cancellable: true,
    },
    async (progress, token) => {
      let shown = 0;
      await survey.scan(token, ({ done, total }) => {
        if (total === 0) return;
        const percent = (done / total) * 100;
        progress.report({
          increment: percent - shown,
          message: l10n.t('{0} of {1} files', done, total),
        });
        shown = percent;
      });
    },
  );
}
