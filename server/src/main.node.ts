import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './files/filePort.node';
import { startServer } from './server';

// Transport by argument: --stdio, --node-ipc, --socket=PORT.
startServer(createConnection(ProposedFeatures.all), { files: nodeFiles });
