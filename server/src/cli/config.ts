/** The folder a file belongs to for the command line: the nearest above it that holds `.provenance`. */
import { stat } from 'node:fs/promises';
import { dirname, join, parse, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  folderConfigPath,
  longestFolderConfig,
  merge,
  noFolderConfig,
  readFolderConfig,
  type FolderConfig,
} from '../config/folder';
import { defaults, type Settings } from '../config/settings';
import { decode } from '../files/decode';
import { nodeFiles } from '../files/filePort.node';
import type { Decision } from '../review/decision';
import { longestReviewLog, noReviewLog, readReviewLog, reviewLogPath, type ReviewLog } from '../review/log';
import { decisionsByFile } from './decisions';

export interface Home {
  /** Absolute; null where no folder above holds a configuration or a review log. */
  readonly folder: string | null;
  readonly config: FolderConfig;
  /** The configuration over the defaults. */
  readonly settings: Settings;
  /** Those of the review log that concern a file, named by its path from the folder. */
  readonly decisionsOn: (path: string) => readonly Decision[];
}

const homeless: Home = {
  folder: null,
  config: noFolderConfig,
  settings: merge(noFolderConfig, defaults),
  decisionsOn: () => [],
};

/** Finds and reads configurations and review logs, each once. What is bad in one is told. */
export class Homes {
  private readonly known = new Map<string, Promise<Home>>();
  constructor(
    private readonly told: (path: string, what: string) => void,
    /** The decisions are wanted; where a folder begins does not depend on it. */
    private readonly reviewed: boolean,
  ) {}

  /** From here, where it lies below: reports travel, and say nothing of this machine that they need not. */
  private warn(path: string, what: string): void {
    const below = relative('', path);
    this.told(below.startsWith('..') ? path : below, what);
  }

  /** The home of the files in a folder. */
  of(folder: string): Promise<Home> {
    const at = resolve(folder);
    let home = this.known.get(at);
    if (!home) this.known.set(at, (home = this.find(at)));
    return home;
  }

  private async find(folder: string): Promise<Home> {
    const config = await this.read(join(folder, folderConfigPath), longestFolderConfig);
    const log = await this.read(join(folder, reviewLogPath), longestReviewLog);
    if (config === null && log === null) {
      const above = dirname(folder);
      return above === folder ? homeless : this.of(above);
    }
    const read = config === null ? noFolderConfig : this.config(join(folder, folderConfigPath), config);
    return {
      folder,
      config: read,
      settings: merge(read, defaults),
      decisionsOn: decisionsByFile(
        log === null || !this.reviewed ? noReviewLog : this.log(join(folder, reviewLogPath), log),
      ),
    };
  }

  /** The file's text; null where there is none. One that cannot be read counts as empty. */
  private async read(path: string, most: number): Promise<string | null> {
    try {
      await stat(path);
    } catch {
      return null;
    }
    try {
      return decode(await nodeFiles.readBytes(pathToFileURL(path).href, most)).text;
    } catch (error) {
      this.warn(path, error instanceof Error ? error.message : '');
      return '';
    }
  }

  private config(path: string, text: string): FolderConfig {
    // What could not be read was told already.
    if (text === '') return noFolderConfig;
    return readFolderConfig(text, (what) => {
      this.warn(path, what);
    });
  }

  private log(path: string, text: string): ReviewLog {
    const log = readReviewLog(text);
    for (const { line, what } of log.problems) this.warn(path, `line ${line} is no decision: ${what}.`);
    const unnamed = log.bad - log.problems.length;
    if (unnamed > 0) this.warn(path, `${unnamed} more lines are no decisions.`);
    return log;
  }
}

/** The file's path from its home, with `/`, for globs and decisions; without a home, from the root. */
export function pathFrom({ folder }: Home, file: string): string {
  const absolute = resolve(file);
  const path = relative(folder ?? parse(absolute).root, absolute);
  return path.split(sep).join('/');
}
