// A suite that passes: it shows that the others fail for what they do, and not because nothing runs here.
import { Test } from 'mocha';
import { runInHost } from '../mocha/inHost.mjs';

export const run = () =>
  runInHost('passes', ({ suite }) => {
    suite.addTest(new Test('passes', () => undefined));
  });
