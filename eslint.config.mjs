import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { layers, portable } from './scripts/layers.mjs';

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      '.tsbuild/**',
      'test/editor/host/node_modules/**',
      'test/editor/host/.run/**',
      'test/editor/out/**',
      '.vscode-test/**',
      // AssemblyScript: TypeScript's syntax, other types.
      'server/kernel/*.ts',
      'test/samples/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './server/src/core/tsconfig.json',
          './server/tsconfig.json',
          './client/tsconfig.json',
          './client/webview/tsconfig.json',
          './test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: layers }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/prefer-readonly': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts', 'vitest.config.mts'],
    rules: { 'import-x/no-default-export': 'off', '@typescript-eslint/no-floating-promises': 'off' },
  },
  ...portable,
);
