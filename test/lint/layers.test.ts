import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

// Where CI is set, the type-aware rules would read each file from the disk once, and never the text given here.
process.env['TSESTREE_SINGLE_RUN'] = 'false';

/** What the linter says of `code` standing in `file`. */
async function breaches(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await new ESLint().lintText(code, { filePath: file });
  return result!.messages.map((each) => each.ruleId ?? each.message);
}

describe('the walls of the house', { timeout: 60_000 }, () => {
  it.each([
    [
      'core imports a rule',
      'server/src/core/message.ts',
      `import '../rules/registry';`,
      'import-x/no-restricted-paths',
    ],
    ['core imports node:', 'server/src/core/message.ts', `import 'node:fs';`, 'no-restricted-imports'],
    [
      'core reads the clock',
      'server/src/core/message.ts',
      `export const t = Date.now();`,
      'no-restricted-syntax',
    ],
    [
      'core imports LSP types',
      'server/src/core/message.ts',
      `import 'vscode-languageserver';`,
      'no-restricted-imports',
    ],
    [
      'rules import features',
      'server/src/rules/registry.ts',
      `import '../features/hover';`,
      'import-x/no-restricted-paths',
    ],
    [
      'client imports core',
      'client/src/extension.ts',
      `import '../../server/src/core/capture';`,
      'import-x/no-restricted-paths',
    ],
    [
      'the shared server reads from a process',
      'server/src/server.ts',
      `export const home = process.env['HOME'];`,
      'no-restricted-globals',
    ],
    [
      'the shared server takes the files of Node',
      'server/src/server.ts',
      `import './files/filePort.node';`,
      'no-restricted-imports',
    ],
    [
      'the shared client takes the client of a process',
      'client/src/start.ts',
      `import 'vscode-languageclient/node';`,
      'no-restricted-imports',
    ],
    [
      'the web client counts on Buffer',
      'client/src/languageClient.web.ts',
      `export const bytes = Buffer.from('');`,
      'no-restricted-globals',
    ],
  ])('%s: a lint error', async (_, file, code, rule) => {
    expect(await breaches(file, code)).toContain(rule);
  });

  it('the client may import the protocol', async () => {
    const code = `import { panelRequest } from '../../server/src/lsp/protocol';\nexport const p = panelRequest;\n`;
    expect(await breaches('client/src/extension.ts', code)).toEqual([]);
  });
});
