/** The containers that were asked for, their listings kept; and their rows as files of a port. */
import type { Supplied } from '../../core/model';
import { pieces, type FilePort } from '../../files/filePort';
import type { Content } from './layout';
import { listContainer, readRow, suppliedByRow, type Listing } from './listing';
import { rowAddress } from './rowUri';

/** Containers whose listing is kept, the latest asked for. */
const mostKept = 8;

export class Rows {
  private readonly listings = new Map<string, Promise<Listing>>();

  constructor(private readonly files: FilePort) {}

  /** The listing of a container, made when first asked for. Rejects as `listContainer` does. */
  list(container: string): Promise<Listing> {
    const known = this.listings.get(container);
    this.listings.delete(container);
    const listing = known ?? listContainer(container, this.files);
    this.listings.set(container, listing);
    listing.catch(() => {
      if (this.listings.get(container) === listing) this.listings.delete(container);
    });
    for (const oldest of this.listings.keys()) {
      if (this.listings.size <= mostKept) break;
      this.listings.delete(oldest);
    }
    return listing;
  }

  /** The file may have changed: it is listed anew when it is asked for. */
  forget(container: string): void {
    this.listings.delete(container);
  }

  /** The row of an address. Rejects where there is none. */
  async read(uri: string): Promise<Content & { readonly supplied: readonly Supplied[] }> {
    const address = rowAddress(uri);
    if (!address || address.name === null) throw new Error('It names no row.');
    const { container, name } = address;
    const listing = await this.list(container);
    const row = listing.rows.find((each) => each.name === name);
    if (!row) throw new Error('The file has no such row.');
    const content = await readRow(container, listing, row, this.files);
    const own = suppliedByRow(container, row, content.values);
    return { ...content, supplied: Object.keys(own.values).length > 0 ? [own] : [] };
  }
}

/** The port's files, and the rows of containers as files that can only be read. */
export function withRows(files: FilePort, rows: Rows): FilePort {
  const isRow = (uri: string): boolean => rowAddress(uri) !== null;
  const bytesOf = async (uri: string, most = Infinity): Promise<Uint8Array> => {
    const bytes = new TextEncoder().encode((await rows.read(uri)).text);
    if (bytes.length > most) throw new Error(`It is longer than ${most} bytes.`);
    return bytes;
  };
  return {
    ...files,
    readBytes: (uri, most) => (isRow(uri) ? bytesOf(uri, most) : files.readBytes(uri, most)),
    async *stream(uri, start = 0, end = Infinity) {
      if (isRow(uri)) yield (await bytesOf(uri)).subarray(start, end);
      else yield* pieces(files, uri, start, end);
    },
    exists: (uri) =>
      isRow(uri)
        ? rows.read(uri).then(
            () => true,
            () => false,
          )
        : files.exists(uri),
    list: async (uri) => {
      const address = rowAddress(uri);
      if (!address) return files.list(uri);
      if (address.name !== null) throw new Error('It is no folder.');
      return (await rows.list(address.container)).rows.map(({ name }) => ({ name, folder: false }));
    },
    append: (uri, bytes) =>
      isRow(uri) ? Promise.reject(new Error('Rows can only be read.')) : files.append(uri, bytes),
  };
}
