// Writes what is made from the rule registry: server/src/rules/README.md.
//   node scripts/docs.mjs
// A unit test fails while it is stale, and while the settings in package.json name other rules than the registry.
import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';

const { outputFiles } = await build({
  stdin: {
    contents: "export { rules } from './registry'; export { ruleReference } from './reference';",
    resolveDir: new URL('../server/src/rules/', import.meta.url).pathname,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const code = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
const { rules, ruleReference } = await import(code);
const target = new URL('../server/src/rules/README.md', import.meta.url);
await writeFile(target, ruleReference(rules));
console.log(`${rules.length} rules -> server/src/rules/README.md`);
