import { FileSystemError, FileType, Uri, workspace, type FileStat } from 'vscode';
import { LSPErrorCodes, ResponseError, type BaseLanguageClient } from 'vscode-languageclient';
import {
  appendFileRequest,
  existsRequest,
  listFolderRequest,
  readFileRequest,
  type Typed,
} from '../../../server/src/lsp/protocol';
import { FileServer, type Disk, type Found } from './fileServer';
import { isBeside, isLog, isPlain } from './reach';

/** Answers the server's requests for files with those of the workspace, on whatever file system they lie. */
export function serveFiles(client: BaseLanguageClient): void {
  const on = <P, R>({ method }: Typed<P, R>, answer: (params: P) => Promise<R>): void => {
    client.onRequest(method, async (params: P) => {
      try {
        return await answer(params);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return new ResponseError(LSPErrorCodes.RequestFailed, why);
      }
    });
  };
  on(readFileRequest, (params) => server.read(params));
  on(existsRequest, (params) => server.exists(params));
  on(listFolderRequest, (params) => server.list(params));
  on(appendFileRequest, (params) => server.append(params));
}

const mayRead = (uri: Uri): boolean =>
  isPlain(uri) &&
  (workspace.getWorkspaceFolder(uri) !== undefined ||
    isBeside(
      uri,
      workspace.textDocuments.map((document) => document.uri),
    ));

const disk: Disk = {
  stat: async (uri) => {
    try {
      return toFound(await workspace.fs.stat(Uri.parse(uri)));
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
      throw error;
    }
  },
  read: async (uri) => workspace.fs.readFile(Uri.parse(uri)),
  write: async (uri, bytes) => {
    await workspace.fs.writeFile(Uri.parse(uri), bytes);
  },
  list: async (uri) =>
    (await workspace.fs.readDirectory(Uri.parse(uri))).map(([name, type]) => ({
      name,
      folder: type === FileType.Directory,
    })),
  mayRead: (uri) => mayRead(Uri.parse(uri)),
  mayList: (uri) => isPlain(Uri.parse(uri)) && mayRead(Uri.joinPath(Uri.parse(uri), 'file')),
  mayAppend: (uri) => mayRead(Uri.parse(uri)) && isLog(Uri.parse(uri)),
};

/** One for all language clients there will be: appends queue up across a restart too. */
const server = new FileServer(disk);

function toFound({ type, size }: FileStat): Found {
  const kind = (type & FileType.File) !== 0 ? 'file' : (type & FileType.Directory) !== 0 ? 'folder' : 'other';
  return { kind, size };
}
