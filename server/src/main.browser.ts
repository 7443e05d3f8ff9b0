import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from './server';

// Runs as a dedicated worker, whose global object is its port to the page.
const reader = new BrowserMessageReader(globalThis);
const writer = new BrowserMessageWriter(globalThis);
startServer(createConnection(ProposedFeatures.all, reader, writer), { files: null });
