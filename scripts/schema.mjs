// Writes the JSON Schema of `provlens annotate`'s output from its TypeScript types.
//   node scripts/schema.mjs [--check]     --check: writes nothing, exit 1 where the file is stale
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const target = path('server/schema/capture.schema.json');

const schema = createGenerator({
  path: path('server/src/report/captureObject.ts'),
  tsconfig: path('server/tsconfig.json'),
  type: 'AnnotateOutput',
  skipTypeCheck: true,
  sortProps: false,
  additionalProperties: true, // later fields are added: who validates with an older schema must not break
  topRef: true,
}).createSchema('AnnotateOutput');
const made = `${JSON.stringify({ $id: 'provlens/capture@1', title: 'Output of provlens annotate, one line', ...schema }, null, 2)}\n`;

if (process.argv.includes('--check')) {
  const kept = await readFile(target, 'utf8').catch(() => '');
  if (kept !== made) {
    console.error('server/schema/capture.schema.json is stale: npm run schema');
    process.exitCode = 1;
  }
} else await writeFile(target, made);
