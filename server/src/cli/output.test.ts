import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openOutput } from './output';

it.skipIf(process.platform === 'win32')('what replaces a file is no more readable than it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'output-'));
  try {
    const file = join(folder, 'report.json');
    await writeFile(file, 'old', { mode: 0o600 });
    const output = await openOutput(file);
    await output.write('new');
    await output.finish();
    expect(await readFile(file, 'utf8')).toBe('new');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
});
