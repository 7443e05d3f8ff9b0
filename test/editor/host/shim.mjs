#!/usr/bin/env node
// The bundled workbench as an executable with a desktop VS Code's flags, for `runTests` of @vscode/test-electron: runs the
// suite they name in it and exits with the suite's exit code; the extension host's console goes to standard output.
//   shim.mjs FOLDER --extensionDevelopmentPath=… --extensionTestsPath=… --user-data-dir=… --extensions-dir=… [other flags]
// As a desktop VS Code does, it leaves its logs in `logs` of the user data folder.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Plain, report } from '../../../scripts/lib/progress.mjs';
import { launchChromium } from './browser.mjs';
import { runInPage } from './page.mjs';
import { startServer } from './server.mjs';

const wanted = ['extensionDevelopmentPath', 'extensionTestsPath', 'user-data-dir', 'extensions-dir'];
const { values, positionals } = parseArgs({
  options: Object.fromEntries(wanted.map((name) => [name, { type: 'string' }])),
  allowPositionals: true,
  // The others are about windows, updates and sandboxes of a desktop program.
  strict: false,
});

const undo = [];
async function cleanUp() {
  for (const end of undo.splice(0).reverse()) await Promise.resolve(end()).catch(() => undefined);
}
const stop = () => void cleanUp().finally(() => process.exit(130));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
// It closes where who started us was killed.
process.stdin.on('end', stop).on('error', stop).resume();

async function main() {
  const [folder] = positionals;
  const missing = wanted.filter((name) => typeof values[name] !== 'string');
  if (missing.length || !folder)
    throw new Plain(`The bundled workbench runs suites only. Missing: ${missing.join(', ') || 'a folder'}.`);
  const user = values['user-data-dir'];
  const logs = join(user, 'logs');
  await mkdir(logs, { recursive: true });
  const dirs = { user, extensions: values['extensions-dir'] };
  const starting = [launchChromium(), startServer({ driver: true, dirs })];
  undo.push(
    () => starting[0].then((browser) => browser.close()),
    () => starting[1].then((server) => server.stop()),
  );
  const [browser, server] = await Promise.all(starting);
  const remote = (path) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const address = new URL(server.address);
  address.searchParams.set('folder', folder);
  address.searchParams.set(
    'payload',
    JSON.stringify([
      ['extensionDevelopmentPath', remote(values.extensionDevelopmentPath)],
      ['extensionTestsPath', remote(values.extensionTestsPath)],
    ]),
  );
  const said = (text) => console.log(text);
  const end = await runInPage({ browser, server, address: address.href, said, logs });
  if (typeof end === 'number') return end;
  console.error(`No exit code from the workbench: ${end}.`);
  return 3;
}

let code = 3;
try {
  code = await main();
} catch (error) {
  report(error);
}
await cleanUp();
process.exit(code);
