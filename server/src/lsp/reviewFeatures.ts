/** Decisions over the protocol: taking them, listing them, and code actions that take them in any editor. */
import { t } from '@vscode/l10n';
import {
  CodeActionKind,
  CodeActionTriggerKind,
  MessageType,
  ShowMessageNotification,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { boundaryLabel, decisionEntries, decisionLabel, ruleTitle } from '../features/decisions';
import { proposals } from '../features/codeActions';
import { zoneLabel } from '../features/labels';
import { visible } from '../features/words';
import type { Opened } from './captures';
import { toRange, toSpan } from './convert';
import { decide, type DecideWith } from './decide';
import {
  decideCommand,
  decideRequest,
  decisionsRequest,
  type AcceptScope,
  type DecideParams,
  type DecisionItem,
  type DecisionRequest,
  type DocumentParams,
} from './protocol';

/** Kinds of the code actions: on findings, and on lines. */
const onFindings = CodeActionKind.QuickFix;
const onLines = `${CodeActionKind.Refactor}.rewrite`;

export const reviewCapabilities: ServerCapabilities = {
  codeActionProvider: { codeActionKinds: [onFindings, onLines] },
  executeCommandProvider: { commands: [decideCommand] },
};

/** More findings or decisions in one place than these are rare, and a menu is read at a glance. */
const most = 5;

export function registerReviewFeatures(connection: Connection, given: DecideWith): void {
  const { captures } = given;
  connection.onRequest(decideRequest.method, (params: DecideParams, token: CancellationToken) =>
    decide(params, token, given),
  );
  connection.onRequest(decisionsRequest.method, ({ uri }: DocumentParams, token: CancellationToken) =>
    captures.answer<DecisionItem[] | null>(uri, token, null, (opened) =>
      decisionEntries(opened).map(({ span, ...entry }) => ({
        ...entry,
        range: span && toRange(opened.document, span),
      })),
    ),
  );
  connection.onExecuteCommand(async ({ command, arguments: [params] = [] }, token) => {
    if (command !== decideCommand || params === null || typeof params !== 'object') return null;
    const result = await decide(params as DecideParams, token, given);
    // Who gave the command by a menu has nobody else to say why nothing happened.
    if (result.problem !== null)
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: result.problem,
      });
    return result;
  });
  connection.onCodeAction((params, token) =>
    captures.answer<CodeAction[]>(params.textDocument.uri, token, [], (opened) => actions(opened, params)),
  );
}

function actions(opened: Opened, { range, context }: CodeActionParams): CodeAction[] {
  const { document } = opened;
  const wants = (kind: string): boolean =>
    context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true;
  const last = range.end.character === 0 && range.end.line > range.start.line ? 1 : 0;
  const [startLine, endLine] = [range.start.line, range.end.line + 1 - last];
  const offered = proposals(opened, toSpan(document, range));
  const action = (
    kind: string,
    title: string,
    decision: DecisionRequest,
    diagnostics: Diagnostic[] = [],
    reason = '',
  ): CodeAction => {
    const params: DecideParams = { uri: document.uri, version: document.version, decision, reason, by: null };
    return {
      title,
      kind,
      command: { title, command: decideCommand, arguments: [params] },
      ...(diagnostics.length > 0 && { diagnostics }),
    };
  };
  const accepts = offered.findings.slice(0, most).flatMap(({ rule, fingerprint, span }) => {
    const its = diagnosticsOf(context.diagnostics, fingerprint, rule, toRange(document, span));
    return scopes(ruleTitle(rule)).map(([scope, title]) =>
      action(onFindings, title, { kind: 'accept', fingerprint, scope }, its, t('Accepted without a word.')),
    );
  });
  // A light bulb on every line would say nothing: on lines only who asks is answered.
  const asked = context.triggerKind !== CodeActionTriggerKind.Automatic;
  const relabels = offered.zones.map((zone) =>
    action(onLines, relabelTitle(zoneLabel(zone), endLine - startLine), {
      kind: 'relabel',
      startLine,
      endLine,
      zone,
    }),
  );
  const steers = offered.boundaries.map((boundary) =>
    action(onLines, boundaryLabel(boundary), {
      kind: 'boundary',
      boundary,
      line: boundary === 'comments-start' ? startLine : endLine - 1,
    }),
  );
  const withdrawals = offered.decisions.slice(0, most).map(({ decision }) =>
    action(onLines, t('Take back “{0}” ({1})', decisionLabel(decision), visible(decision.by)), {
      kind: 'withdraw',
      ids: [decision.id],
    }),
  );
  return [
    ...(wants(onFindings) ? accepts : []),
    ...(wants(onLines) && asked ? [...relabels, ...steers, ...withdrawals] : []),
  ];
}

function relabelTitle(zone: string, lines: number): string {
  return lines === 1 ? t('This line is: {0}', zone) : t('These lines are: {0}', zone);
}

function scopes(title: string): [AcceptScope, string][] {
  return [
    ['here', t('Accept this finding: {0}', title)],
    ['file', t('Accept all like it in this file: {0}', title)],
    ['folder', t('Accept this rule in the folder: {0}', title)],
  ];
}

/** Which of the editor's diagnostics the finding is; not every editor gives `data` back. */
function diagnosticsOf(
  all: readonly Diagnostic[],
  fingerprint: string,
  rule: string,
  range: Diagnostic['range'],
): Diagnostic[] {
  return all.filter(({ data, code, range: { start } }) => {
    const known = (data as { readonly fingerprint?: unknown } | undefined)?.fingerprint;
    if (known !== undefined) return known === fingerprint;
    return code === rule && start.line === range.start.line && start.character === range.start.character;
  });
}
