import type { Assessment, Treat } from '../../../server/src/lsp/protocol';

export type TreatOutcome = 'stands' | 'outweighed' | 'unknown';

/** Did the word just written on a folder come to count? By the server's answer on an empty text in it, where there is one. */
export function treatOutcome(treat: Exclude<Treat, 'auto'>, answer: Assessment | undefined): TreatOutcome {
  if (!answer) return 'unknown';
  return answer.by === 'configuration' && answer.capture === (treat === 'always') ? 'stands' : 'outweighed';
}
