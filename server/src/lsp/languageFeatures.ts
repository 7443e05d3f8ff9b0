/** The protocol's own requests. Each asks a feature and converts its answer. */
import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Captures } from './captures';
import type { KnownSymbols } from './knownSymbols';
import { navigationCapabilities, registerNavigationFeatures } from './navigationFeatures';
import { readingCapabilities, registerReadingFeatures } from './readingFeatures';
import type { TokenMemory } from './tokenMemory';

export const capabilities: ServerCapabilities = { ...readingCapabilities, ...navigationCapabilities };

/** What features keep between requests; bounded by the documents that are open. */
export interface Kept {
  readonly tokens: TokenMemory;
  readonly symbols: KnownSymbols;
}

export function registerLanguageFeatures(
  connection: Connection,
  captures: Captures,
  client: ClientCapabilities,
  { tokens, symbols }: Kept,
): void {
  registerReadingFeatures(connection, captures, client, tokens);
  registerNavigationFeatures(connection, captures, client, symbols);
}

/** Has the client ask again for what it keeps until the next edit, where it can. */
export function refresher({ languages, console }: Connection, { workspace }: ClientCapabilities): () => void {
  const refused = (error: unknown): void => {
    console.warn(`the client does not ask again: ${String(error)}`);
  };
  return () => {
    if (workspace?.semanticTokens?.refreshSupport) languages.semanticTokens.refresh().catch(refused);
    if (workspace?.foldingRange?.refreshSupport) languages.foldingRange.refresh().catch(refused);
  };
}
