// The entry that the extension host calls: runs every suite file bundled beside it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInHost } from '../mocha/inHost.mjs';

export const run = () =>
  runInHost('editor', (mocha) => {
    const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
    for (const file of files.sort()) mocha.addFile(join(__dirname, file));
  });
