/** What lies beside the documents of their origin: sidecars, or the other columns of a row. Read once, and again when it changes. */
import type { Supplied } from '../core/model';
import type { FilePort } from '../files/filePort';
import type { Rows } from '../intake/containers/rows';
import { rowAddress } from '../intake/containers/rowUri';
import { sidecarNames, suppliedFor } from '../intake/sidecar';
import { fileName } from './uri';
import type { Watched } from './watched';

export class Supplies {
  /** By the document's URI. */
  private readonly kept = new Map<string, Promise<readonly Supplied[]>>();

  constructor(
    private readonly files: FilePort,
    private readonly rows: Rows,
    private readonly warn: (what: string) => void,
  ) {}

  /** Never rejects: what cannot be read is told in the log. */
  of(uri: string): Promise<readonly Supplied[]> {
    let supplied = this.kept.get(uri);
    if (!supplied) this.kept.set(uri, (supplied = this.read(uri)));
    return supplied;
  }

  forget(uri: string): void {
    this.kept.delete(uri);
  }

  /** A container was read anew. */
  forgetRowsOf(container: string): void {
    for (const uri of [...this.kept.keys()])
      if (rowAddress(uri)?.container === container) this.kept.delete(uri);
  }

  /** Watches sidecars; `changed` is called where one changed that may lie beside a document known here. */
  watch(changed: () => void): Watched {
    return {
      glob: '**/*.json',
      concerns: (uri) => uri.endsWith('.json'),
      changed: (uris) => {
        const others = new Set(uris.map(comparable));
        const concerned = [...this.kept.keys()].filter((uri) =>
          sidecarsOf(uri).some((each) => others.has(each)),
        );
        for (const uri of concerned) this.forget(uri);
        if (concerned.length > 0) changed();
      },
    };
  }

  private async read(uri: string): Promise<readonly Supplied[]> {
    const warn = (what: string): void => {
      this.warn(`${uri}: ${what}`);
    };
    if (!rowAddress(uri)) return suppliedFor(uri, this.files, warn);
    try {
      return (await this.rows.read(uri)).supplied;
    } catch (error) {
      warn(`its row could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  }
}

/** Addresses of the sidecars a document may have. */
function sidecarsOf(uri: string): string[] {
  const name = fileName(uri);
  if (name === null || rowAddress(uri)) return [];
  const folder = uri.slice(0, uri.replace(/[?#].*$/s, '').lastIndexOf('/') + 1);
  return sidecarNames(name).map((each) => comparable(folder + encodeURIComponent(each)));
}

/** Editors escape addresses in different ways. */
function comparable(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
