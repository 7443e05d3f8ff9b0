// The one door to every VS Code with a Node extension host: `runTests` of @vscode/test-electron, in a process of its own that
// can be ended.
//   node door.mjs OPTIONS       as JSON, for `runTests`; our exit code is what it gives
import process from 'node:process';
import { runTests } from '@vscode/test-electron';

// `runTests` ends what it started on an interrupt, and on a second one by force.
let ending = false;
process.on('SIGINT', () => (ending = true));
function end() {
  if (ending) return;
  process.emit('SIGINT');
  setTimeout(() => process.emit('SIGINT'), 4000).unref();
}
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, end);
// It closes where who started us was killed.
process.stdin.on('end', end).on('error', end).resume();

try {
  process.exitCode = await runTests(JSON.parse(process.argv[2]));
} catch (error) {
  if (error?.code === undefined) console.error(error);
  process.exitCode = typeof error?.code === 'number' ? error.code : 1;
}
process.exit();
