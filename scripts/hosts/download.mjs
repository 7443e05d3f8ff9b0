// A desktop VS Code that @vscode/test-electron downloads into .vscode-test/, once.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../lib/paths.mjs';
import { Plain, step } from '../lib/progress.mjs';
import { openWindow } from './desktop.mjs';
import { onDisplay } from './display.mjs';

/** The oldest that the extension supports: what works there works later. */
export const pinned = '1.91.1';
const version = process.env.PROVLENS_VSCODE_VERSION ?? pinned;
const cache = join(root, '.vscode-test');
/** Milliseconds for the download host to say which versions there are. */
const patience = 4000;

/** Why the download host does not answer, or undefined where it does: asked once for a run. @type {Promise<string | undefined>} */
let unreachable;
async function ask() {
  // Not among what the package exports by its main file: the one request that tells whether a download can work at all.
  const { fetchStableVersions } = await import('@vscode/test-electron/out/download.js');
  return fetchStableVersions(true, patience).then(
    () => undefined,
    (error) => `the download host cannot be reached (${error?.code ?? error?.message ?? error}).`,
  );
}

/** The program, where it was downloaded before. */
async function kept() {
  const { downloadDirToExecutablePath, systemDefaultPlatform } =
    await import('@vscode/test-electron/out/util.js');
  const folder = join(cache, `vscode-${systemDefaultPlatform}-${version}`);
  return existsSync(join(folder, 'is-complete'))
    ? downloadDirToExecutablePath(folder, systemDefaultPlatform)
    : undefined;
}

async function fetched() {
  const reason = await (unreachable ??= ask());
  if (reason) throw new Plain(reason);
  const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
  return step(`Download VS Code ${version} (once)`, async () => {
    await mkdir(cache, { recursive: true });
    return downloadAndUnzipVSCode({ version, cachePath: cache, reporter: new SilentReporter() }).catch(
      (error) => {
        throw new Plain(`it could not be downloaded (${error?.message ?? error}).`);
      },
    );
  });
}

/** @type {import('./choose.mjs').Host} */
export const download = {
  name: 'download',
  purposes: ['open', 'suite'],

  async find(purpose) {
    const shown = onDisplay(purpose);
    const program = (await kept()) ?? (await fetched());
    return { title: `VS Code ${version} (downloaded)`, open: openWindow(program), ...shown(program) };
  },
};
