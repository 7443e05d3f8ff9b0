import { describe, expect, it } from 'vitest';
import { CancellationTokenSource, type Connection } from 'vscode-languageserver';
import { AnalysisProgress, requestProgress } from './progress';

const uri = 'file:///w/a%E2%80%AEpage.txt';

/** A client that shows progress, and can cancel it. */
function fake(creates = true) {
  const told: string[] = [];
  const source = new CancellationTokenSource();
  const connection = {
    sendProgress: (_: unknown, token: string, value: { kind: string; title?: string; message?: string }) =>
      void told.push([token, value.kind, value.title, value.message].filter(Boolean).join(' ')),
    window: {
      createWorkDoneProgress: () =>
        creates
          ? Promise.resolve({
              token: source.token,
              begin: (title: string, _: unknown, message: string, cancellable: boolean) =>
                void told.push(`begin ${title} ${message} ${cancellable}`),
              report: (message: string) => void told.push(`report ${message}`),
              done: () => void told.push('end'),
            })
          : Promise.reject(new Error('none here')),
    },
  } as unknown as Connection;
  return {
    connection,
    told,
    cancel: () => {
      source.cancel();
    },
  };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('progress of an analysis', () => {
  const run = async (length: number, times: readonly number[], creates = true) => {
    const { connection, told, cancel } = fake(creates);
    let cancelled = 0;
    let time = 0;
    const progress = new AnalysisProgress(
      connection,
      { uri, length },
      () => cancelled++,
      () => time,
    );
    const stages = [null, 'segments', 'threads', 'claims', 'provenance'] as const;
    for (const [at, stage] of stages.entries()) {
      time = times[at]!;
      progress.begins(stage);
      await settled();
    }
    cancel();
    const before = cancelled;
    progress.done();
    await settled();
    return { told, cancelled: before };
  };
  it('a short one tells nothing', async () => {
    expect(await run(1000, [0, 10, 20, 30, 40])).toEqual({ told: [], cancelled: 0 });
  });
  it('one that takes long tells its stages from then on, and can be cancelled', async () => {
    expect(await run(1000, [0, 10, 400, 500, 600])).toEqual({
      told: [
        'begin Reading a‹U+202E›page.txt Statements and sources true',
        'report Origin',
        'report Findings',
        'end',
      ],
      cancelled: 1,
    });
  });
  it('a long text tells all', async () => {
    expect((await run(2_000_000, [0, 0, 0, 0, 0])).told).toHaveLength(6);
  });
  it('a client that makes none is no failure', async () => {
    expect((await run(2_000_000, [0, 0, 0, 0, 0], false)).told).toEqual([]);
  });
  it('cancelling what is done cancels nothing', async () => {
    const { connection, cancel } = fake();
    let cancelled = 0;
    const progress = new AnalysisProgress(connection, { uri, length: 2_000_000 }, () => cancelled++);
    progress.begins(null);
    progress.done();
    await settled();
    cancel();
    expect(cancelled).toBe(0);
  });
});

describe('progress of a request', () => {
  it('goes to the token it brought, with one beginning and one end', () => {
    const { connection, told } = fake();
    const watch = requestProgress(connection, 'T', uri);
    watch.begins(null);
    watch.begins('segments');
    watch.done();
    expect(told).toEqual([
      'T begin Reading a‹U+202E›page.txt Zones of the lines',
      'T report Comment threads',
      'T end',
    ]);
  });
  it('without a token, or where nothing is left to do, tells nothing', () => {
    const { connection, told } = fake();
    const without = requestProgress(connection, undefined, uri);
    without.begins(null);
    without.done();
    requestProgress(connection, 'T', uri).done();
    expect(told).toEqual([]);
  });
});
