import { commandId } from '../names';
import type { Command } from './command';

export const restartServer: Command = { id: commandId.restartServer, run: ({ server }) => server.restart() };

export const showLog: Command = {
  id: commandId.showLog,
  run: ({ server }) => {
    server.log.show();
  },
};
