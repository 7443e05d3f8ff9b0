import { FileDecoration, Uri, window, type Disposable } from 'vscode';

const scheme = 'provlens-count';
/** VS Code draws no more than two characters. */
const most = 99;

/** An address that says nothing but a number: what VS Code draws at the right edge of a row is bound to an address. */
export function countUri(id: string, count: number): Uri {
  return Uri.from({ scheme, path: `/${id}`, query: String(count) });
}

/** Draws the numbers of rows. */
export function showCounts(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme: asked, query }) =>
      asked === scheme ? new FileDecoration(Number(query) > most ? '…' : query, query) : undefined,
  });
}
