import { acceptFinding, acceptFindingsInFile, acceptFindingsInFolder } from './acceptFinding';
import { articleEndsHere, commentsStartHere } from './boundary';
import type { Command } from './command';
import { copyFinding } from './copyFinding';
import { copyQuote } from './copyQuote';
import { openContainer } from './openContainer';
import { revealInPanel } from './revealInPanel';
import { cancelScan, scanWorkspace } from './scanWorkspace';
import { restartServer, showLog } from './server';
import { showActions } from './showActions';
import { showArticleOnly } from './showArticleOnly';
import { showCapture } from './showCapture';
import { showDecisions } from './showDecisions';
import { showPanel } from './showPanel';
import { nextCapture, previousCapture } from './stepCapture';
import { nextFinding, previousFinding } from './stepFinding';
import { thisIsArticle, thisIsBoilerplate, thisIsComments } from './thisIs';
import { toggleMarks } from './toggleMarks';
import { ignoreFolder, treatAsCapture, treatAsPlainText, treatFolderAsCaptures } from './treat';
import { undoDecision } from './undoDecision';
import { viewOptions } from './viewOptions';

/** Every command of the manifest. */
export const allCommands: readonly Command[] = [
  showPanel,
  nextFinding,
  previousFinding,
  toggleMarks,
  showArticleOnly,
  showCapture,
  treatAsCapture,
  treatAsPlainText,
  treatFolderAsCaptures,
  ignoreFolder,
  restartServer,
  showLog,
  showActions,
  thisIsArticle,
  thisIsComments,
  thisIsBoilerplate,
  articleEndsHere,
  commentsStartHere,
  acceptFinding,
  acceptFindingsInFile,
  acceptFindingsInFolder,
  copyFinding,
  undoDecision,
  showDecisions,
  copyQuote,
  revealInPanel,
  scanWorkspace,
  cancelScan,
  nextCapture,
  previousCapture,
  openContainer,
  ...viewOptions,
];
