/** The file port's twin for where the server reaches no files itself: in a browser, and on virtual file systems. */
import type { FilePort } from '../files/filePort';
import {
  appendFileRequest,
  existsRequest,
  fromBase64,
  listFolderRequest,
  readFileRequest,
  toBase64,
  type Typed,
} from './protocol';

interface Requests {
  sendRequest<R>(method: string, params: unknown): Promise<R>;
}

/** Files as the client reaches them; it also says which it hands out. Rejections carry its reason. */
export function clientFiles(connection: Requests): FilePort {
  const ask = <P, R>({ method }: Typed<P, R>, params: P): Promise<R> =>
    connection.sendRequest<R>(method, params);
  return {
    readBytes: async (uri, most) =>
      // JSON has no Infinity.
      fromBase64(
        await ask(readFileRequest, most === undefined || most === Infinity ? { uri } : { uri, most }),
      ),
    exists: (uri) => ask(existsRequest, { uri }).catch(() => false),
    list: (uri) => ask(listFolderRequest, { uri }),
    append: (uri, bytes) => ask(appendFileRequest, { uri, bytes: toBase64(bytes) }),
  };
}

const none = (): Promise<never> => Promise.reject(new Error('This client hands out no files.'));
/** For clients that say nothing of files: they are not asked. */
export const noFiles: FilePort = {
  readBytes: none,
  exists: () => Promise.resolve(false),
  list: none,
  append: none,
};
