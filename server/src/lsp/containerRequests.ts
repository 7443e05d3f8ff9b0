/** The requests on files of many captures. */
import { t } from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { visible } from '../features/words';
import { NoContainer } from '../intake/containers/container';
import type { Rows } from '../intake/containers/rows';
import { rowUri } from '../intake/containers/rowUri';
import { render } from '../render';
import {
  containerRequest,
  containerRowRequest,
  type Container,
  type ContainerParams,
  type DocumentParams,
  type RowText,
} from './protocol';

/** `readAnew`: called when a container's rows may be others than before. */
export function registerContainerRequests(
  connection: Connection,
  rows: Rows,
  readAnew: (container: string) => void,
): void {
  connection.onRequest(containerRequest.method, async ({ uri }: ContainerParams): Promise<Container> => {
    rows.forget(uri);
    const container = await listed(rows, uri);
    readAnew(uri);
    return container;
  });
  connection.onRequest(containerRowRequest.method, async ({ uri }: DocumentParams): Promise<RowText> => {
    try {
      return { text: (await rows.read(uri)).text, problem: null };
    } catch (error) {
      return { text: null, problem: problemOf(error) };
    }
  });
}

async function listed(rows: Rows, uri: string): Promise<Container> {
  const folder = rowUri({ container: uri, name: null });
  try {
    const listing = await rows.list(uri);
    return {
      folder,
      rows: listing.rows.map(({ name, title, size }) => ({
        uri: rowUri({ container: uri, name }),
        name,
        title: visible(title),
        size,
      })),
      more: listing.more,
      bad: listing.bad,
      problem: null,
    };
  } catch (error) {
    return { folder, rows: [], more: false, bad: 0, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): string {
  if (error instanceof NoContainer) return visible(render(error.reason));
  return t('It could not be read: {0}', visible(error instanceof Error ? error.message : String(error)));
}
