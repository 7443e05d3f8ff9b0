import { pieces, type FilePort } from './filePort';

/** `file:` URIs by the server's `own` port, where it has one; all others by the client's. */
export function composedFiles(own: FilePort | null, clients: FilePort): FilePort {
  const portOf = (uri: string): FilePort => (own && /^file:/i.test(uri) ? own : clients);
  return {
    readBytes: (uri, most) => portOf(uri).readBytes(uri, most),
    stream: (uri, start, end) => pieces(portOf(uri), uri, start, end),
    exists: (uri) => portOf(uri).exists(uri),
    list: (uri) => portOf(uri).list(uri),
    append: (uri, bytes) => portOf(uri).append(uri, bytes),
  };
}
