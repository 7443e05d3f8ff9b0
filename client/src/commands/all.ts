import type { Command } from './command';
import { restartServer, showLog } from './server';
import { showActions } from './showActions';
import { showArticleOnly } from './showArticleOnly';
import { showCapture } from './showCapture';
import { showPanel } from './showPanel';
import { nextFinding, previousFinding } from './stepFinding';
import { toggleMarks } from './toggleMarks';
import { ignoreFolder, treatAsCapture, treatAsPlainText, treatFolderAsCaptures } from './treat';

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
];
