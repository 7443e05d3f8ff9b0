import { l10n } from 'vscode';
import type { EmptyModel } from '../../webview/messages';

/** What the panel says in place of a capture. */
export const emptyPanel = {
  noText: (): EmptyModel => ({
    kind: 'empty',
    title: l10n.t('No capture is open'),
    text: l10n.t('Open a raw web capture to see where it says it comes from, and what is missing.'),
    busy: false,
    actions: [],
  }),
  noCapture: (reason: string | undefined): EmptyModel => ({
    kind: 'empty',
    title: l10n.t('Not a capture'),
    text: reason ?? '',
    busy: false,
    actions: [{ label: l10n.t('Treat as Capture'), command: 'treatAsCapture' }],
  }),
  analysing: (): EmptyModel => ({
    kind: 'empty',
    title: l10n.t('Analysing the capture'),
    text: '',
    busy: true,
    actions: [],
  }),
  starting: (): EmptyModel => ({
    kind: 'empty',
    title: l10n.t('Starting the provenance server'),
    text: '',
    busy: true,
    actions: [],
  }),
  failed: (): EmptyModel => ({
    kind: 'empty',
    title: l10n.t('The provenance server is down'),
    text: l10n.t('It stopped and was not started again. The log says why.'),
    busy: false,
    actions: [
      { label: l10n.t('Restart Server'), command: 'restartServer' },
      { label: l10n.t('Show Log'), command: 'showLog' },
    ],
  }),
  refused: (): EmptyModel => ({
    kind: 'empty',
    title: l10n.t('This capture was not analysed'),
    text: l10n.t('The server holds no analysis of it. The log may say why.'),
    busy: false,
    actions: [
      { label: l10n.t('Restart Server'), command: 'restartServer' },
      { label: l10n.t('Show Log'), command: 'showLog' },
    ],
  }),
};
