import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** Whether a file is there and can be run. */
export function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The folders where programs are looked for. */
export const programFolders = (env = process.env) => (env.PATH ?? '').split(delimiter).filter(Boolean);

/**
 * The path of a program, or undefined where it is not on the PATH. On Windows: of its command file.
 * @param {string} name
 * @param {{platform: string, env: NodeJS.ProcessEnv}} [machine]
 */
export function findOnPath(name, { platform, env } = process) {
  const file = platform === 'win32' ? `${name}.cmd` : name;
  return programFolders(env)
    .map((folder) => join(folder, file))
    .find(executable);
}
