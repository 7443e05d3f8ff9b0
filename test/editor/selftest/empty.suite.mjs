// A suite without a test.
import { runInHost } from '../mocha/inHost.mjs';

export const run = () => runInHost('empty', () => undefined);
