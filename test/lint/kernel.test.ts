// The compiled kernel is what its source compiles to: it is kept so that building and testing need no compiler.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileKernel } from '../../scripts/kernel.mjs';

it('is compiled from the source as it stands (npm run kernel)', async () => {
  const kept = readFileSync(new URL('../../server/kernel/network.wasm.json', import.meta.url), 'utf8');
  expect(kept).toBe(await compileKernel());
}, 30_000);
