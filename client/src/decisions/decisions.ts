import { commands, EventEmitter, l10n, Uri, window, type Disposable } from 'vscode';
import {
  decideRequest,
  type DecideParams,
  type DecideResult,
  type DecisionRequest,
} from '../../../server/src/lsp/protocol';
import { tell } from '../status/tell';
import { commandId } from '../names';
import type { Server } from '../server/server';
import { withoutLinks } from '../text/shown';
import type { Author } from './author';
import { DecisionStack } from './stack';
import { effectWords, withUndo } from './words';

/** What a reviewer decides of a capture, before it is known who that is. */
export type Deciding = Omit<DecideParams, 'by' | 'decision'>;
export interface Decided {
  /** The capture, as the server knows it. */
  readonly uri: string;
  /** It may concern other captures of the folder too. */
  readonly folderWide: boolean;
}

/** Hands decisions to the server, says in the status bar what came of them, and remembers them for undoing. */
export class Decisions implements Disposable {
  private readonly stack = new DecisionStack();
  private readonly emitter = new EventEmitter<Decided>();
  readonly onDidDecide = this.emitter.event;

  constructor(
    private readonly server: Server,
    private readonly author: Author,
  ) {}

  /** Records decisions on one capture, as one step to undo. True where any was; the person is told what came of it. */
  async decide(deciding: Deciding, ...decisions: readonly DecisionRequest[]): Promise<boolean> {
    const { uri } = deciding;
    const by = await this.author.of(Uri.parse(uri));
    const ids: string[] = [];
    const done: DecisionRequest[] = [];
    for (const decision of decisions) {
      const recorded = await this.send({ ...deciding, by, decision });
      if (!recorded) break;
      ids.push(...recorded);
      done.push(decision);
    }
    const [first] = done;
    if (!first) return false;
    for (const decision of done) if (decision.kind === 'withdraw') this.stack.remove(decision.ids);
    if (first.kind !== 'withdraw') this.stack.push(uri, ids);
    const effect =
      done.length === 1 ? effectWords(first) : l10n.t('{0} decisions were recorded.', done.length);
    tell(first.kind === 'withdraw' ? effect : withUndo(effect), 8000);
    const folderWide = done.some(
      (each) => each.kind === 'withdraw' || (each.kind === 'accept' && each.scope === 'folder'),
    );
    this.emitter.fire({ uri, folderWide });
    return true;
  }

  /** Takes back the last step of this session on a capture; false where there is none. */
  async undo(uri: string, version: number): Promise<boolean> {
    const ids = this.stack.last(uri);
    if (ids.length === 0) return false;
    await this.decide({ uri, version, reason: '' }, { kind: 'withdraw', ids });
    return true;
  }

  dispose(): void {
    this.emitter.dispose();
  }

  /** Ids, or `undefined` where nothing was recorded. */
  private async send(params: DecideParams): Promise<readonly string[] | undefined> {
    const reply = await this.server.inquire(decideRequest, params);
    if (reply === 'passing') {
      tell(l10n.t('Nothing was recorded: the capture is being analysed. Try again in a moment.'));
      return undefined;
    }
    if (reply === 'failed') {
      void warn(l10n.t('The decision was not recorded.'), true);
      return undefined;
    }
    const { ids, problem, gone }: DecideResult = reply.answer;
    // Another hand may have changed the log: the step before is then the last.
    if (gone) this.stack.remove(gone);
    if (problem !== null) void warn(problem, false);
    return ids.length > 0 || problem === null ? ids : undefined;
  }
}

async function warn(problem: string, isInLog: boolean): Promise<void> {
  const showLog = l10n.t('Show Log');
  const picked = await window.showWarningMessage(withoutLinks(problem), ...(isInLog ? [showLog] : []));
  if (picked === showLog) await commands.executeCommand(commandId.showLog);
}
