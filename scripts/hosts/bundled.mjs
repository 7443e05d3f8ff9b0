// The bundled workbench: shown in a browser, or as an executable that takes a desktop VS Code's flags.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium, noChromium } from '../../test/editor/host/browser.mjs';
import { installExtension } from '../../test/editor/host/extension.mjs';
import { installHost } from '../../test/editor/host/install.mjs';
import { shim, workbench } from '../../test/editor/host/paths.mjs';
import { unsupported } from '../../test/editor/host/platform.mjs';
import { startServer } from '../../test/editor/host/server.mjs';
import { Plain } from '../lib/progress.mjs';
import { showInBrowser } from './display.mjs';

async function open({ folder, port, signal }) {
  const server = await startServer({ port, signal, extensions: installExtension });
  const where = `${server.address}?folder=${encodeURIComponent(folder)}`;
  showInBrowser(where);
  return { where, ended: server.ended, stop: server.stop };
}

/** @type {import('./choose.mjs').Host} */
export const bundled = {
  name: 'bundled',
  purposes: ['open', 'suite'],

  async find(purpose) {
    const reason = unsupported() ?? (purpose === 'suite' && !findChromium() ? noChromium : undefined);
    if (reason) throw new Plain(reason);
    await installHost();
    const { version } = JSON.parse(await readFile(join(workbench, 'package.json'), 'utf8'));
    return { title: `the bundled workbench ${version}, in a browser`, open, executable: shim };
  },
};
