/** Runs the built command line in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { page } from './pages';

export const cli = join(process.cwd(), 'dist/cli.js');
/** A capture with a finding at the level `warning`. */
export const dump = `string(12) "{"a":[1,2]}"\n${page}`;

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A fresh folder, gone after the tests of the file. */
export function workplace() {
  const folder = mkdtempSync(join(tmpdir(), 'provlens-cli-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const put = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  return {
    folder,
    put,
    /** Files under one name; the folder's path. */
    tree: (name: string, files: Readonly<Record<string, string | Buffer>>): string => {
      for (const [path, content] of Object.entries(files)) put(join(name, path), content);
      return join(folder, name);
    },
    run: (
      args: readonly string[],
      input: string | Buffer = '',
      cwd = folder,
      env: Readonly<Record<string, string>> = {},
    ): Ran => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
        input,
        cwd,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { PATH: process.env['PATH'], ...env },
      });
      return { status, stdout, stderr };
    },
  };
}
