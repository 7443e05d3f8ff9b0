// Serves VS Code for the Web until it is ended.
//   node webMain.mjs OPTIONS       as JSON, for `open` of @vscode/test-web
import process from 'node:process';
import { open } from '@vscode/test-web';

await open(JSON.parse(process.argv[2]));
