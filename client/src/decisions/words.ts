import { env, l10n } from 'vscode';
import type { AcceptScope, DecisionRequest, Zone } from '../../../server/src/lsp/protocol';

/** What came of a decision, for the status bar. */
export function effectWords(decision: DecisionRequest): string {
  switch (decision.kind) {
    case 'relabel':
      return relabelled(decision.zone, linesWords(decision.startLine, decision.endLine));
    case 'boundary':
      return decision.boundary === 'comments-start'
        ? l10n.t('The comments start at line {0}.', decision.line + 1)
        : l10n.t('The article ends at line {0}.', decision.line + 1);
    case 'accept':
      return accepted(decision.scope);
    case 'withdraw':
      return decision.ids.length === 1
        ? l10n.t('The decision was taken back.')
        : l10n.t('{0} decisions were taken back.', decision.ids.length);
  }
}

function relabelled(zone: Zone, lines: string): string {
  if (zone === 'article') return l10n.t('{0}: article.', lines);
  return zone === 'comments' ? l10n.t('{0}: comments.', lines) : l10n.t('{0}: boilerplate.', lines);
}

function accepted(scope: AcceptScope): string {
  if (scope === 'here') return l10n.t('The finding is accepted.');
  return scope === 'file'
    ? l10n.t('All findings like it in this file are accepted.')
    : l10n.t('All findings of its rule in this folder are accepted.');
}

function linesWords(startLine: number, endLine: number): string {
  return endLine - startLine === 1
    ? l10n.t('Line {0}', startLine + 1)
    : l10n.t('Lines {0} to {1}', startLine + 1, endLine);
}

/**
 * The words and how to undo them: by the key as the manifest has it. On a remote host nobody here knows the platform of
 * the person's keyboard, and then the command's name stands alone.
 */
export function withUndo(effect: string): string {
  const key = env.remoteName ? '' : onMac() ? '⌘K ⌫' : 'Ctrl+K Backspace';
  return key
    ? l10n.t('{0} Undo Last Decision: {1}', effect, key)
    : l10n.t('{0} To take it back: Undo Last Decision.', effect);
}

function onMac(): boolean {
  const { process, navigator } = globalThis as {
    process?: { platform?: string };
    navigator?: { userAgent?: string };
  };
  return process?.platform === 'darwin' || (navigator?.userAgent ?? '').includes('Macintosh');
}
