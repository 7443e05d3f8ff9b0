// Installs the bundled workbench on demand:  node test/editor/host/install.mjs
// May be interrupted at any point and run again; does nothing where all is in place. Node built-ins only.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, installed } from '../../../scripts/lib/install.mjs';
import { Plain, report, step } from '../../../scripts/lib/progress.mjs';
import { npm } from '../../../scripts/lib/run.mjs';
import { host, ready, workbench } from './paths.mjs';
import { unsupported } from './platform.mjs';

/** Whether the workbench is installed, whole and in the version of the lock file. */
export const hostReady = () => existsSync(ready) && installed(host);

/**
 * Installs the workbench unless it is there; about 20 s and 1 GB the first time.
 * @throws {Plain} where this platform cannot run it or npm fails
 */
export async function installHost() {
  const reason = unsupported();
  if (reason) throw new Plain(reason);
  if (hostReady()) return;
  await step('Install the bundled workbench (once)', async (note) =>
    note((await ensureInstalled(host)) ? '' : 'nothing to do'),
  );
  // code-server's own second half runs as an install script and refuses npm on another Node than 24: do what it would.
  // Not `npm ci`: the lock file published there is out of step with its manifest. Optional packages stay: the file watcher
  // is one, and without it change events silently stop.
  await step("Install the workbench's own packages (once)", () =>
    npm('npm install', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: workbench,
    }),
  );
  await writeFile(ready, '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await installHost();
    console.log('The bundled workbench is installed.');
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}
