import { describe, expect, it } from 'vitest';
import type { Connection, DidChangeWatchedFilesParams } from 'vscode-languageserver';
import { inAnyFolder, WatchedFiles } from './watched';

function fake(register: (options: unknown) => Promise<void> = () => Promise.resolve()) {
  let tell: (params: DidChangeWatchedFilesParams) => void = () => undefined;
  const warned: string[] = [];
  const connection = {
    onDidChangeWatchedFiles: (listener: typeof tell) => (tell = listener),
    client: { register: (_: unknown, options: unknown) => register(options) },
    console: { warn: (what: string) => warned.push(what) },
  } as unknown as Connection;
  return {
    connection,
    warned,
    tell: (...uris: string[]) => {
      tell({ changes: uris.map((uri) => ({ uri, type: 2 })) });
    },
  };
}
const able = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

describe('watched files', () => {
  it('are registered in one list, and each handler is told of its own once', async () => {
    let registered: unknown;
    const { connection, tell } = fake((options) => ((registered = options), Promise.resolve()));
    const watched = new WatchedFiles(connection, able);
    const told: string[] = [];
    watched.add({
      ...inAnyFolder('.provenance/config.json'),
      changed: (uris) => told.push(`config ${uris.join()}`),
    });
    watched.add({
      glob: '**/*.meta.json',
      concerns: (uri) => uri.endsWith('.meta.json'),
      changed: (uris) => told.push(`meta ${uris.join()}`),
    });
    await watched.register();
    expect(registered).toEqual({
      watchers: [{ globPattern: '**/.provenance/config.json' }, { globPattern: '**/*.meta.json' }],
    });
    tell('file:///a/x.meta.json', 'file:///a/y.meta.json', 'file:///a/other.txt');
    tell('file:///a/.provenance/config.json', 'file:///a/config.json');
    expect(told).toEqual([
      'meta file:///a/x.meta.json,file:///a/y.meta.json',
      'config file:///a/.provenance/config.json',
    ]);
  });
  it('a client that refuses is no failure, one that cannot is not asked', async () => {
    const refused = fake(() => Promise.reject(new Error('no')));
    await new WatchedFiles(refused.connection, able).register();
    expect(refused.warned.join()).toContain('no');
    let asked = false;
    const unable = fake(() => ((asked = true), Promise.resolve()));
    await new WatchedFiles(unable.connection, {}).register();
    expect(asked).toBe(false);
  });
});
