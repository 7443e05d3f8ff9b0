// The bundled workbench, served on this machine only and shown in a browser.
import { installExtension } from '../../test/editor/host/extension.mjs';
import { installHost } from '../../test/editor/host/install.mjs';
import { unsupported } from '../../test/editor/host/platform.mjs';
import { startServer } from '../../test/editor/host/server.mjs';
import { showInBrowser } from './display.mjs';

/** @type {import('./choose.mjs').Host} */
export const bundled = {
  name: 'bundled',
  title: 'the bundled workbench, in a browser',
  missing: () => Promise.resolve(unsupported()),
  prepare: installHost,

  async open({ folder, port, signal }) {
    const server = await startServer({ port, signal, extensions: installExtension });
    const where = `${server.address}?folder=${encodeURIComponent(folder)}`;
    showInBrowser(where);
    return { where, ended: server.ended, stop: server.stop };
  },
};
