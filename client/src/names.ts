/** Identifiers that the manifest and the code must agree on. */
export const languageId = 'webcapture';
export const articleLanguageId = 'webcapture-article';
export const articleScheme = 'provlens-article';
export const section = 'provenanceLens';
export const panelViewId = 'provenanceLens.panel';

export const commandId = {
  showPanel: 'provenanceLens.showPanel',
  nextFinding: 'provenanceLens.nextFinding',
  previousFinding: 'provenanceLens.previousFinding',
  toggleMarks: 'provenanceLens.toggleMarks',
  showArticleOnly: 'provenanceLens.showArticleOnly',
  showCapture: 'provenanceLens.showCapture',
  treatAsCapture: 'provenanceLens.treatAsCapture',
  treatAsPlainText: 'provenanceLens.treatAsPlainText',
  treatFolderAsCaptures: 'provenanceLens.treatFolderAsCaptures',
  ignoreFolder: 'provenanceLens.ignoreFolder',
  restartServer: 'provenanceLens.restartServer',
  showLog: 'provenanceLens.showLog',
  showActions: 'provenanceLens.showActions',
} as const;
