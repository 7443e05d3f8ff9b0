// Writes what is made from the rule registry: server/src/rules/README.md, and the setting `provenanceLens.rules` in package.json with
// its texts in package.nls.json.
//   node scripts/docs.mjs
// A unit test fails while one of them is stale.
import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';

const { outputFiles } = await build({
  stdin: {
    contents: "export { rules } from './registry'; export * from './reference';",
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
const { rules, ruleReference, withRuleSettings, withRuleTexts } = await import(code);

const file = (path) => new URL(`../${path}`, import.meta.url);
const rewrite = async (path, change) => {
  const made = change(JSON.parse(await readFile(file(path), 'utf8')), rules);
  await writeFile(file(path), `${JSON.stringify(made, null, 2)}\n`);
};
await writeFile(file('server/src/rules/README.md'), ruleReference(rules));
await rewrite('package.json', withRuleSettings);
await rewrite('package.nls.json', withRuleTexts);
console.log(`${rules.length} rules -> server/src/rules/README.md, package.json, package.nls.json`);
