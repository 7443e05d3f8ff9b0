// Who may import whom (see server/README.md). Each zone: files in `target` may not import from `from`, but for `except`.
const server = './server/src';
const rooms = {
  core: [],
  corpus: ['core'],
  rules: ['core'],
  review: ['core', 'rules'],
  files: [],
  intake: ['core', 'files'],
  config: ['core', 'rules'],
  report: ['core', 'corpus', 'rules', 'review'],
  features: ['core', 'corpus', 'rules', 'review'],
  lsp: ['core', 'rules', 'review', 'features', 'config', 'files', 'intake'],
};
const all = Object.keys(rooms);

/** Zones for import-x/no-restricted-paths. */
export const layers = [
  ...Object.entries(rooms).flatMap(([room, may]) => [
    ...all
      .filter((other) => other !== room && !may.includes(other))
      .map((other) => ({
        target: `${server}/${room}`,
        from: `${server}/${other}`,
        message: `${room}/ imports ${may.length ? `only ${may.join(', ')}` : 'no other room'}: ${other}/ is not among them.`,
      })),
    {
      target: `${server}/${room}`,
      from: ['./client', './test', './scripts', './server/training'],
      message: `${room}/ imports only rooms of the server.`,
    },
  ]),
  {
    target: './client',
    from: server,
    except: ['./lsp/protocol.ts'],
    message: 'The client imports only server/src/lsp/protocol.ts.',
  },
  {
    target: './client',
    from: ['./test', './scripts', './server/training'],
    message: 'The client imports no tooling.',
  },
];

const noNode = [
  {
    group: ['node:*', 'fs', 'path', 'os', 'url', 'child_process', 'crypto', 'worker_threads'],
    message: 'This runs in a web worker too: no Node built-ins.',
  },
  {
    group: ['vscode-*/node', '**/*.node'],
    message: 'This runs in a web worker too: what is made for Node is chosen where it is wired.',
  },
];
const noVscode = { group: ['vscode'], message: 'Only the client knows vscode.' };
const noNodeGlobals = [
  'process',
  'Buffer',
  'global',
  'require',
  '__dirname',
  '__filename',
  'setImmediate',
].map((name) => ({ name, message: 'This runs in a web worker too: only Node has it.' }));
const noLsp = {
  group: ['vscode-*', '@vscode/*'],
  message: 'core speaks offsets and strings: no LSP, no vscode.',
};
const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'core has no clock: take the time as context.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'core has no clock.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'core is a function of its input.',
  },
];
const wired = [
  'server/src/main.node.ts',
  'server/src/cli.ts',
  'server/src/cli/*.ts',
  'server/src/files/*.node.ts',
  '**/*.test.ts',
];

/** Rules that keep shared code portable: no `node:` where a worker runs it too, no LSP and no clock in core. */
export const portable = [
  {
    files: ['server/src/**/*.ts', 'client/src/**/*.ts', 'client/webview/**/*.ts'],
    ignores: [...wired, 'client/src/*.node.ts', 'client/src/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [...noNode, noVscode] }],
      'no-restricted-globals': ['error', ...noNodeGlobals],
    },
  },
  {
    files: ['client/src/**/*.ts'],
    ignores: ['client/src/**/*.node.ts', 'client/src/extension.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: noNode }],
      'no-restricted-globals': ['error', ...noNodeGlobals],
    },
  },
  {
    files: ['server/src/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [...noNode, noVscode, noLsp] }],
      'no-restricted-syntax': ['error', ...noClock],
    },
  },
];
