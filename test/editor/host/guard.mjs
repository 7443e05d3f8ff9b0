// Runs a program and ends it, with everything it started, once our standard input closes: so that nothing is left behind
// even where the process that asked for it was killed. Then removes the given folder.
//   node guard.mjs FOLDER PROGRAM [ARGUMENT...]        (started as the leader of a process group)
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import process from 'node:process';

const [folder, program, ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });

let ending = false;
function end(code) {
  if (ending) return;
  ending = true;
  process.exitCode = code;
  child.kill('SIGTERM');
  const finish = () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    // What outlived its parent is in our group still, and so are we.
    process.kill(-process.pid, 'SIGKILL');
  };
  if (child.exitCode !== null || child.signalCode !== null) finish();
  else {
    child.once('exit', () => setTimeout(finish, 100));
    // All it could still save is in folders that go too.
    setTimeout(finish, 500);
  }
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));
child.on('error', () => end(1));
child.on('exit', (code) => end(code ?? 1));
process.stdin
  .on('end', () => end(0))
  .on('error', () => end(0))
  .resume();
