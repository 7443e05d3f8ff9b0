import type { Count } from '../../../server/src/lsp/protocol';
import type { ServerState } from '../server/server';

/** What the status item is about. */
export type StatusSubject =
  | {
      readonly kind: 'capture';
      readonly busy: boolean;
      readonly findings: readonly Count[] | undefined;
      readonly refused: boolean;
    }
  | { readonly kind: 'text'; readonly reason: string | undefined }
  | { readonly kind: 'other' };

/** Which of the item's looks to show; the texts are the item's own. */
export type StatusLook =
  | { readonly look: 'hidden' }
  | { readonly look: 'failed' }
  | { readonly look: 'starting' }
  | { readonly look: 'busy' }
  | { readonly look: 'refused' }
  | { readonly look: 'capture'; readonly findings: readonly Count[]; readonly total: number }
  | { readonly look: 'no-capture'; readonly reason: string };

export function statusLook(server: ServerState, subject: StatusSubject): StatusLook {
  if (subject.kind === 'other') return { look: 'hidden' };
  if (server === 'failed') return { look: 'failed' };
  if (subject.kind === 'text') {
    return subject.reason === undefined ? { look: 'hidden' } : { look: 'no-capture', reason: subject.reason };
  }
  if (server === 'starting') return { look: 'starting' };
  if (subject.refused) return { look: 'refused' };
  if (subject.busy || !subject.findings) return { look: 'busy' };
  const findings = subject.findings.filter(({ value }) => value > 0);
  return { look: 'capture', findings, total: findings.reduce((sum, { value }) => sum + value, 0) };
}
