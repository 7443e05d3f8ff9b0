// Every sentence a reader may see is in the bundle that translators get: the client's, and the server's that come through it.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { rules } from '../../server/src/rules/registry';

const root = new URL('../../', import.meta.url);
/** What makes a sentence of its first argument. */
const makers = new Set(['l10n.t', 't', 'message']);
/** Hand on a sentence that was made elsewhere. */
const passedOn = new Set(['server/src/render.ts', 'server/src/core/message.ts']);

/** The texts an expression may be; null where it is not written out. */
function literals(node: ts.Expression | undefined): string[] | null {
  if (!node) return null;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return literals(node.expression);
  if (!ts.isConditionalExpression(node)) return null;
  const [yes, no] = [literals(node.whenTrue), literals(node.whenFalse)];
  return yes && no ? [...yes, ...no] : null;
}

/** Sentences of a file, and the places that hand over something that is not written out. */
function sentencesOf(path: string): { readonly found: string[]; readonly hidden: string[] } {
  const file = ts.createSourceFile(
    path,
    readFileSync(new URL(path, root), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const hidden: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && makers.has(node.expression.getText(file))) {
      const texts = literals(node.arguments[0]);
      if (texts) found.push(...texts);
      else hidden.push(`${path}: ${node.getText(file)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { found, hidden };
}

const files = ['client/src', 'server/src'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|testing/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);
const read = files.map((path) => ({ path, ...sentencesOf(path) }));

it('every sentence is written out where it is made', () => {
  expect(read.flatMap(({ path, hidden }) => (passedOn.has(path) ? [] : hidden))).toEqual([]);
});

it('every sentence is in the bundle, for translators', async () => {
  const sentences = [...read.flatMap(({ found }) => found), ...rules.map(({ title }) => title)];
  const bundle = Object.fromEntries([...new Set(sentences)].sort().map((each) => [each, each]));
  await expect(`${JSON.stringify(bundle, null, 2)}\n`).toMatchFileSnapshot('../../l10n/bundle.l10n.json');
});
