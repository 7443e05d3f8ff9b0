// `npm start`: from a fresh clone to the sample captures in a real VS Code, with the extension running.
//   npm start [-- --host code|download|bundled|web] [--port N]
import process from 'node:process';
import { parseArgs } from 'node:util';
import { removeScratch, samples, scratchCopy } from '../test/editor/host/scratch.mjs';
import { candidates, choose, namesFor } from './hosts/choose.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { watchParents } from './lib/parents.mjs';
import { root } from './lib/paths.mjs';
import { Plain, report, step } from './lib/progress.mjs';
import { endChildren, npm } from './lib/run.mjs';

const usage = `npm start [-- --host ${namesFor('open').join('|')}] [--port N]`;

function options() {
  try {
    const { values } = parseArgs({ options: { host: { type: 'string' }, port: { type: 'string' } } });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536))
      throw new Error('--port takes a number.');
    candidates(values.host, 'open');
    return { host: values.host, port };
  } catch (error) {
    throw new Plain(`${error.message}\n${usage}`);
  }
}

/** What to undo, last first, however we end. @type {(() => unknown)[]} */
const undo = [];
const stop = new AbortController();
stop.signal.addEventListener('abort', endChildren);
// A Ctrl-C comes twice: from the terminal, and handed on by npm. Only the first counts.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop.abort());
// npm may be killed, or interrupted alone, without anything coming through to us; nobody could stop us then.
if (process.env.npm_lifecycle_event) watchParents(() => stop.abort());

let running = false;
async function main() {
  const { host: name, port } = options();
  console.log('Provenance Lens');
  await step('Install packages', async (note) => note((await ensureInstalled(root)) ? '' : 'nothing to do'));
  await step('Build the extension', () => npm('npm run build', ['run', '--silent', 'build'], { cwd: root }));
  const host = await choose(name, 'open', { signal: stop.signal });
  for (const line of host.passedOver) console.log(`    not ${line}`);
  const folder = await scratchCopy(samples);
  undo.push(() => removeScratch(folder));
  const opened = await step(`Start ${host.title}`, () => host.open({ folder, port, signal: stop.signal }));
  undo.push(() => opened.stop());
  if (stop.signal.aborted) return;
  running = true;
  console.log(`\n  Open   ${opened.where}`);
  console.log(`  Folder ${folder} (a copy of test/samples, removed at the end)`);
  console.log('  Ctrl-C stops it.\n');
  const stopping = new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
  const end = await Promise.race([stopping, opened.ended]);
  if (!stop.signal.aborted && end !== 0) throw new Plain(`The editor ended with exit code ${end}.`);
}

try {
  await main();
} catch (error) {
  process.exitCode = 1;
  if (!stop.signal.aborted) report(error);
}
for (const end of undo.reverse()) await Promise.resolve(end()).catch(() => undefined);
if (stop.signal.aborted) {
  console.log(running ? 'Stopped.' : 'Stopped before the editor was up.');
  process.exitCode = running ? 0 : 130;
}
process.exit();
