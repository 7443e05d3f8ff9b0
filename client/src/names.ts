/** Identifiers that the manifest and the code must agree on. */
export const languageId = 'webcapture';
export const articleLanguageId = 'webcapture-article';
export const articleScheme = 'provlens-article';
export const rowScheme = 'provlens-rows';
export const section = 'provenanceLens';
export const panelViewId = 'provenanceLens.panel';

export const viewId = {
  findings: 'provenanceLens.findings',
  sources: 'provenanceLens.sources',
  captures: 'provenanceLens.captures',
} as const;

/** What the manifest's `when` clauses read besides `provenanceLens.active`. */
export const contextKey = {
  /** `some`, `none`, or `unknown` while nothing is known of the active capture. */
  findings: 'provenanceLens.hasFindings',
  /** The same; `hidden` where all of them have a name and only others are shown. */
  sources: 'provenanceLens.hasSources',
  /** True while the cursor stands at an open finding. */
  atFinding: 'provenanceLens.atFinding',
  /** `severity` or `rule`. */
  grouping: 'provenanceLens.findingsBy',
  /** True while only sources without a name are shown. */
  unnamedOnly: 'provenanceLens.unnamedOnly',
  /** `name` or `open`. */
  sorting: 'provenanceLens.capturesBy',
  /** `never`, `scanning` or `done`. */
  scan: 'provenanceLens.scan',
} as const;

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
  thisIsArticle: 'provenanceLens.thisIsArticle',
  thisIsComments: 'provenanceLens.thisIsComments',
  thisIsBoilerplate: 'provenanceLens.thisIsBoilerplate',
  articleEndsHere: 'provenanceLens.articleEndsHere',
  commentsStartHere: 'provenanceLens.commentsStartHere',
  acceptFinding: 'provenanceLens.acceptFinding',
  acceptFindingsInFile: 'provenanceLens.acceptFindingsInFile',
  acceptFindingsInFolder: 'provenanceLens.acceptFindingsInFolder',
  copyFinding: 'provenanceLens.copyFinding',
  undoDecision: 'provenanceLens.undoDecision',
  showDecisions: 'provenanceLens.showDecisions',
  copyQuote: 'provenanceLens.copyQuote',
  revealInPanel: 'provenanceLens.revealInPanel',
  groupFindingsByRule: 'provenanceLens.groupFindingsByRule',
  groupFindingsBySeverity: 'provenanceLens.groupFindingsBySeverity',
  showUnnamedSources: 'provenanceLens.showUnnamedSources',
  showAllSources: 'provenanceLens.showAllSources',
  sortCapturesByName: 'provenanceLens.sortCapturesByName',
  sortCapturesByOpen: 'provenanceLens.sortCapturesByOpen',
  scanWorkspace: 'provenanceLens.scanWorkspace',
  cancelScan: 'provenanceLens.cancelScan',
  nextCapture: 'provenanceLens.nextCapture',
  previousCapture: 'provenanceLens.previousCapture',
  openContainer: 'provenanceLens.openContainer',
} as const;
