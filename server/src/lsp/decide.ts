/** Takes a decision: makes its entry from what stands in the document and appends it to the folder's log. */
import { t } from '@vscode/l10n';
import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { boundaries, zones } from '../core/model';
import { acceptScopes } from '../review/decision';
import { longest, mostIds } from '../review/entry';
import { makeEntry, type Asked } from '../review/make';
import type { Captures, Opened } from './captures';
import { linesToSpan } from './convert';
import type { DecideParams, DecideResult, DecisionRequest } from './protocol';
import type { Reviews } from './reviews';
import { pathIn } from './uri';

export interface DecideWith {
  readonly documents: TextDocuments<TextDocument>;
  readonly captures: Captures;
  readonly reviews: Reviews;
  /** The URI of the document's workspace folder, or null. */
  readonly folderOf: (uri: string) => string | null;
  /** The name of who uses this machine; null where nobody knows. */
  readonly user: () => string | null;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  readonly newId: () => string;
  /** The log of this folder has a new entry. */
  readonly decided: (home: string) => Promise<void>;
}

/** Never rejects but as `Analyses.of` does: what goes wrong is said. */
export async function decide(
  params: DecideParams,
  token: CancellationToken,
  { captures, reviews, ...given }: DecideWith,
): Promise<DecideResult> {
  const reason = typeof params.reason === 'string' ? params.reason.trim() : '';
  const problem = problemOf(params, reason);
  if (problem !== null) return refused(problem);
  const { uri } = params;
  const home = await reviews.homeOf(uri, given.folderOf(uri));
  if (home === null)
    return refused(
      t(
        'Decisions are kept in a folder, in {0}: open the folder that this file lies in.',
        '.provenance/review.jsonl',
      ),
    );
  const entry = await captures.answer(uri, token, t('This document is not read as a capture.'), (opened) => {
    if (opened.document.version !== params.version) return stale();
    const asked = askedOf(opened, params.decision);
    if (typeof asked === 'string') return asked;
    const made = makeEntry(opened.document.getText(), asked, {
      id: given.newId(),
      at: given.now(),
      by: nameOf(params.by) ?? nameOf(given.user()) ?? 'unknown',
      file: pathIn(home, uri),
      reason,
    });
    return typeof made === 'string' ? unnameable(made, asked) : made;
  });
  if (typeof entry === 'string') return refused(entry);
  if (entry.action === 'withdraw') {
    const standing = await reviews.ids(home);
    if (!entry.ids.some((id) => standing.has(id)))
      return {
        ...refused(t('There is no such decision any more; nothing was recorded.')),
        gone: entry.ids,
      };
  }
  try {
    await reviews.append(home, [entry]);
  } catch (error) {
    return refused(t('The decision could not be recorded: {0}', error instanceof Error ? error.message : ''));
  }
  await given.decided(home);
  return { ids: [entry.id], problem: null };
}

const refused = (problem: string): DecideResult => ({ ids: [], problem });
const stale = (): string => t('The text has changed in the meantime; nothing was recorded.');

function nameOf(name: string | null): string | null {
  return typeof name === 'string' ? name.trim().slice(0, longest.by) || null : null;
}

/** Commands come from anywhere: what is no decision is refused. Null where all is well. */
function problemOf({ uri, decision }: DecideParams, reason: string): string | null {
  if (reason.length > longest.reason) return t('The reason is longer than {0} characters.', longest.reason);
  if (typeof uri !== 'string' || !isDecision(decision)) return t('This is no decision that can be recorded.');
  return decision.kind === 'accept' && reason === '' ? t('To accept a finding, say why.') : null;
}

function isDecision(asked: DecisionRequest | null | undefined): boolean {
  switch (asked?.kind) {
    case 'relabel':
      return isLine(asked.startLine) && isLine(asked.endLine) && zones.includes(asked.zone);
    case 'boundary':
      return isLine(asked.line) && boundaries.includes(asked.boundary);
    case 'accept':
      return typeof asked.fingerprint === 'string' && acceptScopes.includes(asked.scope);
    case 'withdraw':
      return (
        Array.isArray(asked.ids) &&
        asked.ids.length <= mostIds &&
        asked.ids.every((id) => typeof id === 'string' && id.length <= longest.id)
      );
    default:
      return false;
  }
}

const isLine = (line: number): boolean => Number.isSafeInteger(line) && line >= 0;

/** In the capture's own terms; a sentence where there is nothing to decide on. */
function askedOf({ document, findings }: Opened, asked: DecisionRequest): Asked | string {
  switch (asked.kind) {
    case 'relabel':
      return {
        action: 'relabel',
        span: linesToSpan(document, asked.startLine, asked.endLine),
        zone: asked.zone,
      };
    case 'boundary':
      return {
        action: 'boundary',
        span: linesToSpan(document, asked.line, asked.line + 1),
        boundary: asked.boundary,
      };
    case 'accept': {
      const finding = findings.find(({ fingerprint }) => fingerprint === asked.fingerprint);
      return finding
        ? { action: 'accept', finding, scope: asked.scope }
        : t('There is no such finding any more; nothing was recorded.');
    }
    case 'withdraw':
      return { action: 'withdraw', ids: asked.ids };
  }
}

function unnameable(why: 'blank' | 'repeated', { action }: Asked): string {
  if (why === 'blank') return t('There are no words on these lines to decide on.');
  return action === 'accept'
    ? t(
        'These words stand here several times with the same words around them: accept all like it in this file instead.',
      )
    : t('These words stand here several times with the same words around them: select more lines.');
}
