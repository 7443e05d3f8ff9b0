// Compiles the network's inner loops to WebAssembly: node scripts/kernel.mjs [--check]. The result is kept in the repository, so
// that building and testing need no compiler; `--check` says whether it is what the source compiles to.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import asc from 'assemblyscript/asc';
import { root } from './lib/paths.mjs';

const source = join(root, 'server/kernel/network.ts');
const target = join(root, 'server/kernel/network.wasm.json');

/** The file's text: the module in base 64. */
export async function compileKernel() {
  let bytes;
  const { error, stderr } = await asc.main(
    ['network.ts', '--outFile', 'network.wasm', '--enable', 'simd', '--runtime', 'stub', '-O3', '--noAssert'],
    {
      readFile: (name) => (name === 'network.ts' ? readFileSync(source, 'utf8') : null),
      writeFile: (name, contents) => {
        if (name === 'network.wasm') bytes = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || !bytes) throw new Error(`The kernel does not compile: ${stderr.toString()}`);
  return `${JSON.stringify({ wasm: Buffer.from(bytes).toString('base64') })}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const text = await compileKernel();
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    console.error('server/kernel/network.wasm.json is not what its source compiles to: npm run kernel');
    process.exitCode = 1;
  }
}
