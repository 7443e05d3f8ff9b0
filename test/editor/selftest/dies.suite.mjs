// A suite whose extension host dies in mid-test, after a test has passed.
import process from 'node:process';
import { Test } from 'mocha';
import { runInHost } from '../mocha/inHost.mjs';

export const run = () =>
  runInHost('dies', ({ suite }) => {
    suite.addTest(new Test('passes first', () => undefined));
    suite.addTest(new Test('then the host dies', () => process.kill(process.pid, 'SIGKILL')));
  });
