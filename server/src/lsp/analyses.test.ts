import { describe, expect, it } from 'vitest';
import { CancellationToken, CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaults, type Settings } from '../config/settings';
import { Analyses } from './analyses';

const none = CancellationToken.None;
const document = (text = 'A title\n\nA paragraph of prose, Ann Lee said.\n') =>
  TextDocument.create('file:///w/page.txt', 'webcapture', 1, text);
const edit = (it: TextDocument) =>
  TextDocument.update(it, [{ text: `${it.getText()}More.` }], it.version + 1);

function analyses(settings: Settings = defaults) {
  const asked: string[] = [];
  const made = new Analyses(({ uri }) => {
    asked.push(uri);
    return Promise.resolve({ settings, folder: 'file:///w' });
  });
  return { made, asked };
}

describe('analyses', () => {
  it('of one version are made once, also when asked for twice at a time', async () => {
    const { made, asked } = analyses();
    const it = document();
    const [a, b] = await Promise.all([made.of(it, none), made.of(it, none)]);
    expect(a).toBe(b);
    expect(await made.of(it, none)).toBe(a);
    expect(asked).toHaveLength(1);
    expect(a.reviewed?.capture.context).toEqual({ fileName: 'page.txt' });
  });
  it('of a new version are made anew', async () => {
    const { made } = analyses();
    const it = document();
    const first = await made.of(it, none);
    edit(it);
    const second = await made.of(it, none);
    expect([first.version, second.version]).toEqual([1, 2]);
    expect(second.reviewed?.capture.text).toMatch(/More\.$/);
  });
  it('stand as long as what steered them is the same', async () => {
    const { made } = analyses();
    const it = document();
    const folder = 'file:///w';
    const other = { ...defaults, rules: { 'date/missing': 'off' } } as const;
    expect(made.standsUnder(it.uri, { settings: defaults, folder })).toBe(false);
    await made.of(it, none);
    expect(made.standsUnder(it.uri, { settings: { ...defaults }, folder })).toBe(true);
    expect(made.standsUnder(it.uri, { settings: other, folder })).toBe(false);
    expect(made.standsUnder(it.uri, { settings: defaults, folder: null })).toBe(false);
    // Under way, and nobody knows yet with which settings.
    const next = made.of(edit(it), none);
    expect(made.standsUnder(it.uri, { settings: defaults, folder })).toBe(false);
    await next;
    made.forget(it.uri);
    expect(made.standsUnder(it.uri, { settings: defaults, folder })).toBe(false);
  });
  it('an edit on the way: ContentModified for who waits, and the work stops', async () => {
    const { made } = analyses();
    const it = document();
    const waiting = made.of(it, none);
    edit(it);
    made.forget(it.uri);
    await expect(waiting).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
    expect((await made.of(it, none)).version).toBe(2);
  });
  it('a cancelled token: RequestCancelled at once; who else waits gets the answer', async () => {
    const { made } = analyses();
    const it = document();
    const source = new CancellationTokenSource();
    const impatient = made.of(it, source.token);
    const patient = made.of(it, none);
    source.cancel();
    await expect(impatient).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect((await patient).version).toBe(1);
    await expect(made.of(edit(it), source.token)).rejects.toMatchObject({
      code: LSPErrorCodes.RequestCancelled,
    });
  });
  it('tells whoever waits how far it is, and who joins where it stands', async () => {
    const { made } = analyses();
    const it = document();
    const told: string[] = [];
    const watch = (name: string) => ({
      begins: (after: string | null) => void told.push(`${name} ${after}`),
      done: () => void told.push(`${name} done`),
    });
    await Promise.all([made.of(it, none, watch('a')), made.of(it, none, watch('b'))]);
    expect(told.filter((each) => each.startsWith('a'))).toEqual([
      'a null',
      'a segments',
      'a threads',
      'a claims',
      'a provenance',
      'a done',
    ]);
    expect(told.filter((each) => each.startsWith('b'))).toHaveLength(6);
    await made.of(it, none, watch('late'));
    expect(told.filter((each) => each.startsWith('late'))).toEqual([]);
  });
  it('called off: ServerCancelled for who waits and who asks later, until the document changes', async () => {
    const { made } = analyses();
    const it = document();
    const waiting = made.of(it, none);
    made.callOff(it);
    await expect(waiting).rejects.toMatchObject({ code: LSPErrorCodes.ServerCancelled });
    await expect(made.of(it, none)).rejects.toMatchObject({ code: LSPErrorCodes.ServerCancelled });
    expect((await made.of(edit(it), none)).version).toBe(2);
    // Too late: it is done.
    made.callOff(it);
    expect((await made.of(it, none)).version).toBe(2);
  });
  it('what is no capture is not analysed', async () => {
    const { made } = analyses({ ...defaults, files: { ...defaults.files, treat: 'never' } });
    const plain = TextDocument.create('file:///w/page.txt', 'plaintext', 1, 'text');
    expect(await made.of(plain, none)).toMatchObject({
      reviewed: null,
      decision: { capture: false, by: 'configuration' },
    });
  });
  it('settings that cannot be had fail the question, not the next one', async () => {
    let fail = true;
    const made = new Analyses(() =>
      fail ? Promise.reject(new Error('gone')) : Promise.resolve({ settings: defaults, folder: null }),
    );
    await expect(made.of(document(), none)).rejects.toThrow('gone');
    fail = false;
    expect((await made.of(document(), none)).reviewed).not.toBeNull();
  });
});
