import { describe, expect, it } from 'vitest';
import { rowUri } from '../intake/containers/rowUri';
import { fileName, folderOf, parentOf, pathIn, shownName } from './uri';

describe('uri', () => {
  it.each([
    ['file:///a/b/page%20one.txt', 'page one.txt'],
    ['vscode-vfs://host/a/page.txt?x#y', 'page.txt'],
    ['file:///a/100%.txt', '100%.txt'],
    ['untitled:Untitled-1', null],
    ['file:///a/', null],
  ])('file name of %s', (uri, name) => {
    expect(fileName(uri)).toBe(name);
  });
  it.each([
    ['file:///a/page%20one.txt', 'page one.txt'],
    ['untitled:Untitled-1', 'Untitled-1'],
    ['untitled:/a/new.txt', 'new.txt'],
    ['file:///a/', 'file:///a/'],
  ])('name shown of %s', (uri, name) => {
    expect(shownName(uri)).toBe(name);
  });
  it.each([
    ['file:///w', 'file:///w/a/b.txt', 'a/b.txt'],
    ['file:///w/', 'file:///w/a%20c/b.txt', 'a c/b.txt'],
    ['file:///w', 'file:///web/b.txt', 'web/b.txt'],
    [null, 'file:///w/a.txt', 'w/a.txt'],
    [null, 'vscode-vfs://github/o/r/a.txt', 'o/r/a.txt'],
    [null, 'untitled:Untitled-1', 'Untitled-1'],
  ])('path in %s of %s', (folder, uri, path) => {
    expect(pathIn(folder, uri)).toBe(path);
  });
  it('the innermost folder', () => {
    expect(folderOf(['file:///w', 'file:///w/in', 'file:///x'], 'file:///w/in/a.txt')).toBe('file:///w/in');
    expect(folderOf(['file:///w'], 'file:///web/a.txt')).toBeNull();
    expect(folderOf([], 'file:///a.txt')).toBeNull();
  });
  it('a row lies where its container does', () => {
    const uri = rowUri({ container: 'file:///a/b%20c/d.jsonl', name: 'x~2.txt' });
    expect(fileName(uri)).toBe('x~2.txt');
    expect(pathIn('file:///a', uri)).toBe('b c/d.jsonl#x~2');
    expect(folderOf(['file:///a', 'file:///z'], uri)).toBe('file:///a');
    expect(parentOf(uri)).toBe('file:///a/b%20c');
  });
});
