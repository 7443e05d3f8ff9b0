// A suite whose extension host dies in mid-test, after a test has passed.
import { Test } from 'mocha';
import { runInHost } from '../mocha/inHost.mjs';
import { die } from './die.mjs';

export const run = () =>
  runInHost('dies', ({ suite }) => {
    suite.addTest(new Test('passes first', () => undefined));
    suite.addTest(
      new Test('then the host dies', () => {
        die();
        return new Promise(() => undefined);
      }),
    );
  });
