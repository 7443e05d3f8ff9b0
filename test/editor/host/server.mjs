// The server of the bundled workbench, whose extension host runs in Node.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entry, node } from './paths.mjs';
import { writeProfile } from './profile.mjs';
import { freePort, serve } from './serve.mjs';

/**
 * Starts a workbench and waits until it can be opened.
 * @param {object} [options]
 * @param {number} [options.port]
 * @param {AbortSignal} [options.signal]  gives up waiting
 * @param {(extensionsDir: string) => Promise<unknown>} [options.extensions]  puts unpacked extensions there
 * @param {object} [options.settings]  user settings on top of the quiet ones
 * @param {{user: string, extensions: string}} [options.dirs]  folders to take as they are, in place of private ones
 * @param {boolean} [options.driver]  let the page run test suites; also keeps notification toasts away
 * @returns {Promise<import('./serve.mjs').Server>}
 */
export async function startServer({ port: wanted, signal, extensions, settings, dirs, driver = false } = {}) {
  const port = await freePort(wanted);
  const folder = await mkdtemp(join(tmpdir(), 'provlens-host-'));
  const { user, extensions: installed } = dirs ?? {
    user: join(folder, 'user'),
    extensions: join(folder, 'extensions'),
  };
  await mkdir(installed, { recursive: true });
  if (!dirs) await writeProfile(user, settings);
  await extensions?.(installed);
  await writeFile(join(folder, 'config.yaml'), '{}\n');
  // prettier-ignore
  const command = [
    node, entry, '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--config', join(folder, 'config.yaml'),
    '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override',
    '--user-data-dir', user, '--extensions-dir', installed,
    // A built workbench takes no suite from its address without this.
    ...(driver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
  return serve({ command, port, folder, signal, env: { EXTENSIONS_GALLERY: '{}' } });
}
