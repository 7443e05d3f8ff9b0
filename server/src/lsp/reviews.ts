/** The review logs of the folders: read when first asked for, appended to one write at a time, read again when they change. */
import { decode } from '../files/decode';
import type { FilePort } from '../files/filePort';
import type { Decision, LogEntry } from '../review/decision';
import {
  appendix,
  decisionsOn,
  longestReviewLog,
  noReviewLog,
  readReviewLog,
  reviewLogPath,
  type ReviewLog,
} from '../review/log';
import { parentOf, pathIn } from './uri';

/** A log as it was last read. */
interface Kept {
  readonly text: string;
  readonly log: ReviewLog;
}
const nothing: Kept = { text: '', log: noReviewLog };

export class Reviews {
  /** By the URI of the folder. */
  private readonly kept = new Map<string, Promise<Kept>>();
  /** Ends when the last piece of work on the logs that was begun does. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly files: FilePort,
    private readonly warn: (what: string) => void,
  ) {}

  /**
   * The folder whose log holds the decisions on a document: its workspace folder, or without one the folder it lies in where
   * that holds `.provenance`. Null where there is none.
   */
  async homeOf(uri: string, folder: string | null): Promise<string | null> {
    if (folder !== null) return folder.replace(/\/+$/, '');
    const own = parentOf(uri);
    return own !== null && (await this.files.exists(`${own}/.provenance`)) ? own : null;
  }

  /** The decisions that concern a document. A log that cannot be read is told of, and holds none. */
  async decisionsOn(uri: string, folder: string | null): Promise<readonly Decision[]> {
    const home = await this.homeOf(uri, folder);
    if (home === null) return [];
    const { log } = await this.of(home);
    return decisionsOn(log, pathIn(home, uri));
  }

  /** Ids of all decisions of a folder that stand. */
  async ids(home: string): Promise<ReadonlySet<string>> {
    const { log } = await this.of(home);
    return new Set(log.decisions.map(({ id }) => id));
  }

  /**
   * Appends to the log of a folder. Rejects, with nothing written, where it cannot be read or written, and where it would be
   * too long to be read again.
   */
  append(home: string, entries: readonly LogEntry[]): Promise<void> {
    return this.inTurn(async () => {
      const before = await this.readText(home);
      const added = appendix(entries, before === '' || before.endsWith('\n'));
      const bytes = new TextEncoder().encode(added);
      if (new TextEncoder().encode(before).length + bytes.length > longestReviewLog)
        throw new Error(`The log would be longer than ${longestReviewLog} bytes.`);
      await this.files.append(logOf(home), bytes);
      this.kept.set(home, Promise.resolve(this.parse(home, before + added)));
    });
  }

  /** Reads the logs again that were read before; gives the folders whose log is another now. */
  changed(): Promise<readonly string[]> {
    // What is written here, before or meanwhile, is no change from outside.
    return this.inTurn(async () => {
      const homes = await Promise.all(
        [...this.kept].map(async ([home, before]) => {
          const { text } = await before;
          this.kept.delete(home);
          return (await this.of(home)).text === text ? [] : [home];
        }),
      );
      return homes.flat();
    });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private of(home: string): Promise<Kept> {
    let kept = this.kept.get(home);
    if (!kept) this.kept.set(home, (kept = this.read(home)));
    return kept;
  }

  private async read(home: string): Promise<Kept> {
    try {
      return this.parse(home, await this.readText(home));
    } catch (error) {
      this.warn(`${logOf(home)} could not be read, its decisions have no effect: ${String(error)}`);
      return nothing;
    }
  }

  private async readText(home: string): Promise<string> {
    const uri = logOf(home);
    if (!(await this.files.exists(uri))) return '';
    return decode(await this.files.readBytes(uri, longestReviewLog)).text;
  }

  private parse(home: string, text: string): Kept {
    const log = readReviewLog(text);
    for (const { line, what } of log.problems) this.warn(`${logOf(home)}: line ${line} is left out: ${what}`);
    if (log.bad > log.problems.length)
      this.warn(`${logOf(home)}: ${log.bad - log.problems.length} more such lines are left out.`);
    return { text, log };
  }
}

function logOf(home: string): string {
  return `${home}/${reviewLogPath}`;
}
