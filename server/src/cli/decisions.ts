import type { Decision } from '../review/decision';
import { decisionsOn, type ReviewLog } from '../review/log';

/** `decisionsOn` for many files of a folder: the log is gone through once, not once for each. */
export function decisionsByFile({ decisions, ...log }: ReviewLog): (path: string) => readonly Decision[] {
  const own = new Map<string, number[]>();
  const general: number[] = [];
  for (const [i, decision] of decisions.entries()) {
    const ofFolder = decision.action === 'accept' && decision.scope === 'folder';
    const list = ofFolder ? general : (own.get(decision.file) ?? []);
    list.push(i);
    if (!ofFolder) own.set(decision.file, list);
  }
  return (path) => {
    const mine = [...(own.get(path) ?? []), ...general].sort((a, b) => a - b);
    return decisionsOn({ ...log, decisions: mine.map((i) => decisions[i]!) }, path);
  };
}
