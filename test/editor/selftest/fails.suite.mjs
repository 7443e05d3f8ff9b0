// A suite with one test that passes and one that fails.
import assert from 'node:assert/strict';
import { Test } from 'mocha';
import { runInHost } from '../mocha/inHost.mjs';

export const run = () =>
  runInHost('fails', ({ suite }) => {
    suite.addTest(new Test('passes', () => undefined));
    suite.addTest(new Test('fails', () => assert.equal(1, 2)));
  });
