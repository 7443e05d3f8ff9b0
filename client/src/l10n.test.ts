import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('.', import.meta.url);

/** Every sentence the client hands to `l10n.t`, as it stands in the source. */
function sentences(): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  return files.flatMap((name) => {
    const source = readFileSync(new URL(name, root), 'utf8');
    const calls = [...source.matchAll(/l10n\.t\(/g)].length;
    const found = [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) =>
      match[1]!.replace(/\\(.)/g, '$1'),
    );
    expect(found, `${name}: every l10n.t takes a sentence written out`).toHaveLength(calls);
    return found;
  });
}

it('every sentence of the client is in its bundle, for translators', async () => {
  const bundle = Object.fromEntries([...new Set(sentences())].sort().map((sentence) => [sentence, sentence]));
  await expect(`${JSON.stringify(bundle, null, 2)}\n`).toMatchFileSnapshot('../../l10n/bundle.l10n.json');
});
