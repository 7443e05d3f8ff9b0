import { asHostMessage, type PanelModel } from './messages';
import { Page } from './page';

/** What VS Code gives a webview's page. */
interface Host {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): Host;

interface Kept {
  readonly model: PanelModel;
  readonly scroll: number;
}

const host = acquireVsCodeApi();
const root = document.getElementById('panel');
if (root) run(root);

function run(panel: HTMLElement): void {
  const page = new Page(panel, (message) => {
    host.postMessage(message);
  });
  // VS Code drops a hidden view's page: what stood there comes back at once, before the host has answered.
  const kept = host.getState() as Kept | undefined;
  let model = kept?.model;
  const keep = (): void => {
    if (model) host.setState({ model, scroll: document.documentElement.scrollTop } satisfies Kept);
  };
  if (model) {
    page.receive({ type: 'show', model });
    document.documentElement.scrollTop = kept?.scroll ?? 0;
  }
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = asHostMessage(data);
    if (!message) return;
    page.receive(message);
    if (message.type === 'show') {
      model = message.model;
      keep();
    }
  });
  window.addEventListener('scroll', keep, { passive: true });
  host.postMessage({ type: 'ready' });
  document.body.dataset['ready'] = 'yes';
}
