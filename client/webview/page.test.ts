// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { panelModel } from '../src/panel/model';
import { testField, testPanel, testWords } from '../src/panel/testing';
import type { Panel } from '../../server/src/lsp/protocol';
import type { PageMessage, PanelModel } from './messages';
import { Page } from './page';

const hostile = '<img src=x onerror=alert(1)>"\'&<script>alert(2)</script>';

const { uri } = testPanel();

let root: HTMLElement;
let posted: PageMessage[];
let page: Page;

beforeEach(() => {
  document.body.replaceChildren();
  root = document.createElement('main');
  document.body.append(root);
  posted = [];
  page = new Page(root, (message) => posted.push(message));
});

const show = (panel: Partial<Panel>, stale = false): void => {
  page.receive({ type: 'show', model: panelModel(testPanel(panel), stale, testWords) });
};
const button = (text: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find((each) => each.textContent.includes(text));
  if (!found) throw new Error(`no button ${text}`);
  return found;
};
const headline = testField({ key: 'headline', label: 'Headline', value: 'Harbour shut' }, [
  3,
  'Harbour shut',
]);
const byline = testField({
  key: 'byline',
  label: 'Byline',
  state: 'absent',
  evidence: [],
  because: 'No line names an author.',
});

describe('the panel', () => {
  it('shows each field with state, value, reason and evidence that jumps', () => {
    show({ fields: [headline, byline] });
    const [first, last] = root.querySelectorAll('.field');
    expect(first?.querySelector('dt')?.textContent).toBe('HeadlineStated');
    expect(first?.querySelector('.value')?.textContent).toBe('Harbour shut');
    expect(first?.querySelector('.because')?.textContent).toBe('because');
    expect(last?.textContent).toBe('BylineAbsentNo line names an author.');
    button('Line 4').click();
    expect(posted).toEqual([{ type: 'reveal', range: headline.evidence[0]!.range, uri }]);
  });

  it('shows what a capture holds as text, never as markup', () => {
    const field = testField({ key: hostile, label: hostile, value: hostile, because: hostile }, [
      0,
      `${hostile}!`,
    ]);
    const digests = [{ key: 'bytes' as const, label: hostile, sha256: null, because: hostile }];
    const counts = [{ key: hostile, label: hostile, value: 1 }];
    show({ name: hostile, fields: [field], digests, counts, findings: counts });
    expect(root.querySelectorAll('img, script')).toHaveLength(0);
    expect(root.querySelector('h1')?.textContent).toBe(hostile);
    expect(root.querySelector('.value')?.textContent).toBe(hostile);
  });

  it('keeps what did not change: no flicker, focus stays', () => {
    show({ fields: [headline, byline], counts: [{ key: 'lines', label: 'Lines', value: 1 }] });
    const kept = root.querySelector('.field');
    const picture = root.querySelector('.strip');
    button('Line 4').focus();
    show({ fields: [headline, byline], counts: [{ key: 'lines', label: 'Lines', value: 2 }] });
    expect(root.querySelector('.field')).toBe(kept);
    expect(root.querySelector('.strip')).toBe(picture);
    expect(root.querySelector('.count dd')?.textContent).toBe('2');
    expect(document.activeElement?.textContent).toBe('Line 4');
  });

  it('names the capture it shows at the click, also by what was drawn for another', () => {
    show({ uri: 'file:///a.txt', fields: [headline] });
    const kept = button('Line 4');
    show({ uri: 'file:///b.txt', fields: [headline] });
    expect(button('Line 4')).toBe(kept);
    kept.click();
    expect(posted).toMatchObject([{ type: 'reveal', uri: 'file:///b.txt' }]);
  });

  it('keeps the focus on the same control of a field that changed', () => {
    show({ fields: [headline] });
    button('Line 4').focus();
    show({ fields: [testField({ key: 'headline', label: 'Headline', value: 'Harbour' }, [5, 'Harbour'])] });
    expect(document.activeElement?.textContent).toBe('Line 6');
  });

  it('follows when fields come, go and change places', () => {
    const fields = (...keys: string[]) =>
      keys.map((key) => testField({ key, label: key, value: key, evidence: [] }));
    for (const keys of [['a', 'b', 'c'], ['c', 'a'], ['d', 'a', 'b', 'c'], ['b']]) {
      show({ fields: fields(...keys) });
      expect([...root.querySelectorAll('.value')].map((each) => each.textContent)).toEqual(keys);
    }
  });

  it('leads to a field and its words, also where these are not unfolded yet', () => {
    const evidence = Array.from({ length: 7 }, (_, line): [number, string] => [line, `words ${line}`]);
    show({ fields: [headline, testField({ key: 'x', value: 'v' }, ...evidence)] });
    const lead = (field: string, line: number): void => {
      const at = { line, character: 0 };
      page.receive({ type: 'highlight', field, range: { start: at, end: at } });
    };
    lead('x stated', 6);
    expect(document.activeElement?.textContent).toContain('Line 7');
    expect([...root.querySelectorAll('.led .value')].map((each) => each.textContent)).toEqual(['v']);
    lead('headline stated', 99);
    expect(document.activeElement?.textContent).toBe('Line 4');
    expect([...root.querySelectorAll('.led .value')].map((each) => each.textContent)).toEqual([
      'Harbour shut',
    ]);
    lead('gone stated', 0);
    expect(root.querySelectorAll('.led')).toHaveLength(1);
  });

  it('opens the rest of the evidence and moves the focus there', () => {
    const evidence = Array.from({ length: 7 }, (_, line): [number, string] => [line, `words ${line}`]);
    show({ fields: [testField({ key: 'x', value: 'v' }, ...evidence)] });
    expect(root.querySelectorAll('.jump')).toHaveLength(4);
    button('3 more').click();
    expect(root.querySelectorAll('.jump')).toHaveLength(7);
    expect(document.activeElement?.textContent).toContain('Line 5');
  });

  it('shows a digest short and copies it whole', () => {
    const sha256 = `${'a'.repeat(32)}${'b'.repeat(32)}`;
    show({ digests: [{ key: 'bytes', label: 'File', sha256, because: '' }] });
    expect(root.querySelector('code')?.textContent).toBe('aaaaaaaa…bbbbbbbb');
    button('Copy').click();
    expect(posted).toEqual([{ type: 'copy', text: sha256, uri }]);
  });

  it('names the picture and brackets what is on screen', () => {
    show({ zones: [{ zone: 'article', startLine: 2, endLine: 6 }] });
    const strip = root.querySelector<HTMLElement>('.strip')!;
    expect(strip.getAttribute('role')).toBe('img');
    expect(strip.getAttribute('aria-label')).toBe('10 lines: Article 3–6');
    page.receive({ type: 'viewport', lines: [5, 10] });
    const bracket = root.querySelector<HTMLElement>('.viewport')!;
    expect([bracket.hidden, bracket.style.left, bracket.style.width]).toEqual([false, '50.000%', '50.000%']);
    page.receive({ type: 'viewport', lines: null });
    expect(bracket.hidden).toBe(true);
    button('Article').click();
    expect(posted).toEqual([
      { type: 'reveal', range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, uri },
    ]);
  });

  it('draws times on one scale, each with its words from the keyboard too', () => {
    const at = { line: 6, character: 0 };
    const times = [0, 5, 9].map((days) => ({
      kind: days === 9 ? ('retrieved' as const) : ('published' as const),
      text: days === 5 ? hostile : `day ${days}`,
      from: days * 86_400_000,
      to: days * 86_400_000,
      range: days === 9 ? null : { start: at, end: at },
    }));
    show({ times });
    const picture = root.querySelector('.timeline')!;
    expect(picture.querySelector('dt')?.textContent).toBe('Timeline');
    expect(picture.querySelector('[role=group]')?.getAttribute('aria-label')).toContain('Published day 0');
    expect(picture.querySelectorAll('rect')).toHaveLength(3);
    expect(picture.querySelectorAll('img, script, [style]')).toHaveLength(0);
    button('day 0').click();
    expect(posted).toEqual([{ type: 'reveal', range: { start: at, end: at }, uri }]);
  });

  it('says what is the matter in place of a capture, and offers what helps', () => {
    const model: PanelModel = {
      kind: 'empty',
      title: 'Not a capture',
      text: 'Too few lines.',
      busy: false,
      actions: [{ label: 'Treat as Capture', command: 'treatAsCapture' }],
    };
    show({ fields: [headline] });
    page.receive({ type: 'show', model });
    expect(root.textContent).toBe('Not a captureToo few lines.Treat as Capture');
    button('Treat').click();
    expect(posted).toEqual([{ type: 'run', command: 'treatAsCapture', uri: null }]);
    show({ fields: [headline] });
    expect(root.querySelector('.empty')).toBeNull();
  });

  it('says so while an edit is being analysed', () => {
    show({}, true);
    expect(root.querySelector('header [role=status]')?.getAttribute('aria-label')).toBe('Stale');
    show({});
    expect(root.querySelector('header .progress.off')).not.toBeNull();
  });
});
