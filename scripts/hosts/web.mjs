// VS Code for the Web: the extension in the browser's own extension host, as on a site that serves VS Code.
import { installExtension } from '../../test/editor/host/extension.mjs';
import { installHost } from '../../test/editor/host/install.mjs';
import { unsupported } from '../../test/editor/host/platform.mjs';
import { startWeb, webVersion } from '../../test/editor/host/webServer.mjs';
import { Plain } from '../lib/progress.mjs';
import { showInBrowser } from './display.mjs';

async function open({ folder, port, signal }) {
  const server = await startWeb({ port, signal, folder, extension: installExtension });
  showInBrowser(server.address);
  return { where: server.address, ended: server.ended, stop: server.stop };
}

/** @type {import('./choose.mjs').Host} */
export const web = {
  name: 'web',
  purposes: ['open'],
  onRequest: true,

  async find() {
    const reason = unsupported();
    if (reason) throw new Plain(reason);
    await installHost();
    return { title: `VS Code for the Web ${await webVersion()}, in a browser`, open };
  },
};
