import { l10n } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { decideCommand, type DecideParams } from '../../../server/src/lsp/protocol';
import type { Decisions } from './decisions';
import type { Reasons } from './reasons';

/**
 * The server's code actions decide by its own command. Here it goes the way of all decisions: an acceptance asks for its
 * reason, the effect is told, and it can be undone.
 */
export function interceptDecisions(parts: () => { decisions: Decisions; reasons: Reasons }): Middleware {
  return {
    executeCommand: async (command, args, next) => {
      const params = command === decideCommand ? (args[0] as DecideParams | undefined) : undefined;
      if (!params) return (await next(command, args)) as unknown;
      const { decisions, reasons } = parts();
      const { uri, version, decision } = params;
      // A code action brings a reason that says nothing, for editors where nobody can be asked.
      const reason = decision.kind === 'accept' ? await reasons.ask(l10n.t('Accept Finding')) : params.reason;
      if (reason === undefined) return undefined;
      return decisions.decide({ uri, version, reason }, decision);
    },
  };
}
