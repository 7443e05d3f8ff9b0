import { typed } from './protocolTypes';

/**
 * Server to client, for files the server does not reach itself (in a browser, on virtual file systems): what the file port
 * does, done by the editor. Bytes travel as base64. An error's message says why it was not done.
 */
export const readFileRequest = typed<{ readonly uri: string; readonly most?: number }, string>(
  'provlens/fs/read',
);
export const existsRequest = typed<{ readonly uri: string }, boolean>('provlens/fs/exists');
export const listFolderRequest = typed<{ readonly uri: string }, readonly FolderEntry[]>('provlens/fs/list');
export interface FolderEntry {
  readonly name: string;
  readonly folder: boolean;
}
export const appendFileRequest = typed<{ readonly uri: string; readonly bytes: string }>(
  'provlens/fs/append',
);

/** Bytes at a time, a multiple of three: all at once would be more arguments than a call may have. */
const base64Chunk = 0x6000;
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += base64Chunk)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + base64Chunk))));
  return parts.join('');
}
/** Throws where it is no base64. */
export function fromBase64(text: string): Uint8Array {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}
