/** Where a command writes: standard output, or a file that is there whole or not at all. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { open, realpath, rename, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { UsageError } from './usage';

export interface Output {
  /** Somebody looks at it as it comes. */
  readonly terminal: boolean;
  /** Columns of the terminal; of anything else a fair width. */
  readonly width: number;
  /** Absolute paths that are ours and no capture. */
  readonly paths: readonly string[];
  write(text: string): Promise<void>;
  /** All is written: from now on it stands there. */
  finish(): Promise<void>;
  /** What was written so far shall not stand; on standard output it has gone already. */
  discard(): Promise<void>;
}

const WIDTH = 120;

/** Standard output, or the file where one is named. Throws UsageError where it names a folder, and where none can be made. */
export async function openOutput(file: string | undefined): Promise<Output> {
  if (file === undefined) return standardOutput();
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) throw new UsageError(`--output names a folder: ${file}`);
  // A pipe or a device cannot be replaced, and must not be.
  if (found && !found.isFile()) return new FileOutput(await opened(file, 'w'), [resolve(file)]);
  // A link stays a link: what it points to is replaced.
  const target = found ? await realpath(file) : resolve(file);
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  // Who may read the file may read what replaces it, and nobody else.
  return new ReplacedFile(await opened(draft, 'wx', found?.mode), target, draft);
}

function standardOutput(): Output {
  const { stdout } = process;
  return {
    terminal: stdout.isTTY,
    // Some terminals say that they have no columns.
    width: (stdout.isTTY && stdout.columns) || WIDTH,
    paths: [],
    write: (text) => write(stdout, text),
    finish: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  };
}

async function opened(path: string, flags: string, mode?: number): Promise<FileHandle> {
  try {
    return await open(path, flags, mode);
  } catch (error) {
    throw new UsageError(`--output: ${error instanceof Error ? error.message : ''}`);
  }
}

class FileOutput implements Output {
  readonly terminal = false;
  readonly width = WIDTH;
  constructor(
    private readonly file: FileHandle,
    readonly paths: readonly string[],
  ) {}
  write(text: string): Promise<void> {
    return this.file.appendFile(text);
  }
  finish(): Promise<void> {
    return this.file.close();
  }
  discard(): Promise<void> {
    return this.file.close();
  }
}

/** A draft beside the file, which takes its place in the end. */
class ReplacedFile extends FileOutput {
  private readonly clean = () => {
    rmSync(this.draft, { force: true });
  };
  constructor(
    draftFile: FileHandle,
    private readonly target: string,
    private readonly draft: string,
  ) {
    super(draftFile, [target, draft]);
    // However the process ends, no draft stays.
    process.once('exit', this.clean);
  }
  override async finish(): Promise<void> {
    await super.finish();
    await rename(this.draft, this.target);
    process.off('exit', this.clean);
  }
  override async discard(): Promise<void> {
    await super.discard();
    this.clean();
    process.off('exit', this.clean);
  }
}

/** Writes, and waits where the reader is slower than we are: memory stays constant. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** A reader that has seen enough (`| head`) closes the pipe: that is no error, and there is nothing left to do. */
export function endWithTheReader(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
