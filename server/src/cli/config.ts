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

export interface Home {
  /** Absolute; null where no folder above holds a configuration. */
  readonly folder: string | null;
  readonly settings: Settings;
}

/** Finds and reads configurations, each once. What is bad in one is told through `warn`. */
export class Homes {
  private readonly known = new Map<string, Promise<Home>>();
  constructor(private readonly warn: (what: string) => void) {}

  /** The home of the files in a folder. */
  of(folder: string): Promise<Home> {
    const at = resolve(folder);
    let home = this.known.get(at);
    if (!home) this.known.set(at, (home = this.find(at)));
    return home;
  }

  private async find(folder: string): Promise<Home> {
    const config = await this.read(join(folder, folderConfigPath));
    if (config) return { folder, settings: merge(config, defaults) };
    const above = dirname(folder);
    return above === folder ? { folder: null, settings: merge(noFolderConfig, defaults) } : this.of(above);
  }

  private async read(path: string): Promise<FolderConfig | null> {
    try {
      await stat(path);
    } catch {
      return null;
    }
    try {
      return readFolderConfig(
        decode(await nodeFiles.readBytes(pathToFileURL(path).href, longestFolderConfig)).text,
        (what) => {
          this.warn(`${path}: ${what}`);
        },
      );
    } catch (error) {
      this.warn(`${path}: ${error instanceof Error ? error.message : ''}`);
      return noFolderConfig;
    }
  }
}

/** The file's path from its home, with `/`, for globs; without a home, from the root. */
export function pathFrom({ folder }: Home, file: string): string {
  const absolute = resolve(file);
  const path = relative(folder ?? parse(absolute).root, absolute);
  return path.split(sep).join('/');
}
