/** The one composition root: desktop, web and other editors differ only in connection and files. */
import { config } from '@vscode/l10n';
import {
  TextDocumentSyncKind,
  TextDocuments,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { folderConfigPath } from './config/folder';
import { composedFiles } from './files/composed';
import type { FilePort } from './files/filePort';
import { Rows, withRows } from './intake/containers/rows';
import { Analyses } from './lsp/analyses';
import { Captures } from './lsp/captures';
import { clientFiles, noFiles } from './lsp/clientFiles';
import { Configuration } from './lsp/configuration';
import { registerContainerRequests } from './lsp/containerRequests';
import { registerCustomRequests } from './lsp/customRequests';
import { KnownSymbols } from './lsp/knownSymbols';
import { capabilities, refresher, registerLanguageFeatures } from './lsp/languageFeatures';
import { Latest } from './lsp/latest';
import type { DiagnosticExtras } from './lsp/convert';
import { configuredNotification, reviewedNotification, type InitializationOptions } from './lsp/protocol';
import { Pusher, settleTime } from './lsp/pusher';
import { registerReviewFeatures, reviewCapabilities } from './lsp/reviewFeatures';
import { Reviews } from './lsp/reviews';
import { Supplies } from './lsp/supplies';
import { Surveys } from './lsp/surveys';
import { TokenMemory } from './lsp/tokenMemory';
import { folderOf } from './lsp/uri';
import { inAnyFolder, WatchedFiles } from './lsp/watched';
import { referenceLines } from './rules/reference';
import { rules } from './rules/registry';
import { reviewLogPath } from './review/log';
import { version } from './version';

export interface Platform {
  /** The files of `file:` URIs, where the server reaches them itself; null in a browser. All others come from the client. */
  readonly files: FilePort | null;
  /** The name of who uses this machine, where it is known. */
  readonly user?: () => string | null;
  /** The URI of the rule reference, for clients that bring none. */
  readonly ruleReference?: string;
}

/** Serves the language server on the connection until the client lets go of it. */
export function startServer(connection: Connection, platform: Platform): void {
  connection.onInitialize((params) => {
    translate(params);
    serve(connection, platform, params);
    return {
      serverInfo: { name: 'provlens', version },
      capabilities: {
        ...capabilities,
        ...reviewCapabilities,
        textDocumentSync: TextDocumentSyncKind.Incremental,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  connection.listen();
}

function serve(connection: Connection, platform: Platform, params: InitializeParams): void {
  const client = params.capabilities;
  const onDisk = composedFiles(
    platform.files,
    optionsOf(params).files === true ? clientFiles(connection) : noFiles,
  );
  const rows = new Rows(onDisk);
  const files = withRows(onDisk, rows);
  let folders = foldersOf(params);
  const reviews = new Reviews(files, (what) => {
    connection.console.warn(what);
  });
  const supplies = new Supplies(files, rows, (what) => {
    connection.console.warn(what);
  });
  const documents = new TextDocuments(TextDocument);
  const configuration = new Configuration(connection, files, client, () => folders, reviews, supplies);
  const watched = new WatchedFiles(connection, client);
  const analyses = new Analyses(({ uri }) => configuration.circumstances(uri));
  const captures = new Captures(documents, analyses);
  const extras = diagnosticExtras(params, platform);
  const pusher = new Pusher(connection, analyses, extras, refresher(connection, client));
  const tokens = new TokenMemory();

  const changes = new Latest();
  /** Most changes concern few analyses: only what would come out otherwise is read again. Done when old answers are forgotten. */
  const steeringChanged = (): Promise<void> =>
    changes.run((overtaken) =>
      Promise.all(documents.all().map(({ uri }) => readAgainUnlessSame(uri, overtaken))),
    );
  const configurationChanged = (pushed?: unknown): void => {
    configuration.changed(pushed);
    void steeringChanged();
    void connection.sendNotification(configuredNotification.method);
  };
  const readAgainUnlessSame = async (uri: string, overtaken: () => boolean): Promise<void> => {
    const circumstances = await configuration.circumstances(uri);
    const document = documents.get(uri);
    // A later change asks anew.
    if (!document || overtaken() || analyses.standsUnder(uri, circumstances)) return;
    analyses.forget(uri);
    pusher.readAgain(document);
  };

  connection.onInitialized(async () => {
    await configuration.watch();
    await watched.register();
    if (client.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        configurationChanged();
      });
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    configurationChanged(settings);
  });
  watched.add({
    ...inAnyFolder(folderConfigPath),
    changed: () => {
      configurationChanged();
    },
  });
  const decided = async (home: string): Promise<void> => {
    await steeringChanged();
    void connection.sendNotification(reviewedNotification.method, { folder: home });
  };
  watched.add({
    ...inAnyFolder(reviewLogPath),
    changed: () => {
      void reviews.changed().then((homes) => Promise.all(homes.map(decided)));
    },
  });
  watched.add(supplies.watch(() => void steeringChanged()));
  registerContainerRequests(connection, rows, (container) => {
    supplies.forgetRowsOf(container);
    void steeringChanged();
  });
  // Opening is told as a change too: then nothing is known yet, and the reading is due at once.
  const opened = new Map<string, number>();
  documents.onDidOpen(({ document }) => {
    opened.set(document.uri, document.version);
    pusher.schedule(document, 0);
  });
  documents.onDidChangeContent(({ document }) => {
    if (document.version === opened.get(document.uri)) return;
    analyses.forget(document.uri);
    pusher.schedule(document, settleTime);
  });
  documents.onDidClose(({ document: { uri } }) => {
    opened.delete(uri);
    analyses.close(uri);
    configuration.forget(uri);
    tokens.forget(uri);
    pusher.close(uri);
  });
  const symbols = new KnownSymbols(documents, captures);
  registerLanguageFeatures(connection, captures, client, { tokens, symbols });
  const surveys = new Surveys({ documents, analyses, configuration, files, symbols });
  registerCustomRequests(connection, captures, configuration, files, surveys);
  registerReviewFeatures(connection, {
    documents,
    captures,
    reviews,
    folderOf: (uri) => folderOf(folders, uri),
    user: platform.user ?? (() => null),
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    decided,
  });
  documents.listen(connection);
}

/** Older clients know one folder only, and name it otherwise. */
function foldersOf({ workspaceFolders, ...older }: InitializeParams): readonly string[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- for those clients
  const { rootUri } = older;
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
}

/** Links lead to the line at which the rule's section begins: editors open Markdown as text. */
function diagnosticExtras(params: InitializeParams, platform: Platform): DiagnosticExtras {
  const can = params.capabilities.textDocument?.publishDiagnostics;
  const { ruleReference } = optionsOf(params);
  const reference = typeof ruleReference === 'string' ? ruleReference : platform.ruleReference;
  const lines = referenceLines(rules);
  return {
    evidence: can?.relatedInformation ?? false,
    about: (rule) => {
      const line = lines.get(rule);
      return can?.codeDescriptionSupport && reference !== undefined && line !== undefined
        ? `${reference}#L${String(line)}`
        : null;
    },
  };
}

function optionsOf({ initializationOptions }: InitializeParams): InitializationOptions {
  return (initializationOptions ?? {}) as InitializationOptions;
}

/** The client hands over its translations, where it has any: the server reads no files for them. */
function translate(params: InitializeParams): void {
  const { l10n } = optionsOf(params);
  if (l10n && typeof l10n === 'object') config({ contents: { ...l10n } });
}
