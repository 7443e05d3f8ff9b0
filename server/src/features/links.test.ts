import { describe, expect, it } from 'vitest';
import { message } from '../core/message';
import type { Field } from '../core/model';
import { analyse } from '../core/capture';
import { linkOf } from '../core/testing';
import { links } from './links';
import { reviewed, spanOf } from './testing';

const field = (value: string | null, ...spans: Field['spans']): Field => ({
  state: 'stated',
  value,
  spans,
  because: message('Left out: {0}.', 'utm_\u202Ex'),
  confidence: 1,
});
const of = (...fields: Field[]) =>
  links(reviewed('paragraph| words', { provenance: () => ({ links: fields.map(linkOf) }) }).capture);

describe('document links', () => {
  it('stand where they are written, each with its normalised target', () => {
    const text = 'See HTTPS://Example.ORG/a?utm_source=x and www.example.org/b, again https://example.org/a.';
    const capture = analyse(text, { assume: 'article' });
    expect(links(capture).map(({ span, target }) => [text.slice(...span), target])).toEqual([
      ['HTTPS://Example.ORG/a?utm_source=x', 'https://example.org/a'],
      ['www.example.org/b', 'http://example.org/b'.replace('//', '//www.')],
      ['https://example.org/a', 'https://example.org/a'],
    ]);
  });
  it('never lead anywhere but to the web', () => {
    expect(
      of(
        field('command:workbench.action.quit', [0, 1]),
        field('file:///etc/passwd', [0, 1]),
        field('javascript:alert(1)', [0, 1]),
        field('https://', [0, 1]),
        field('no address', [0, 1]),
        field(null, [0, 1]),
      ),
    ).toEqual([]);
  });
  it('are in ASCII, and hide nothing in the tooltip', () => {
    const [link] = of(field('https://exаmple.org/\u202Egnp', [0, 5]));
    expect(link!.target).toBe('https://xn--exmple-4nf.org/%E2%80%AEgnp');
    expect(link!.tooltip).toBe('Open https://xn--exmple-4nf.org/%E2%80%AEgnp. Left out: utm_‹U+202E›x.');
  });
  it('come in order, and not without end', () => {
    const text = 'words';
    const many = Array.from({ length: 3000 }, () => spanOf(text, 'words'));
    expect(of(field('https://b.example/', [3, 4]), field('https://a.example/', [0, 1]))[0]!.span).toEqual([
      0, 1,
    ]);
    expect(of(field('https://a.example/', ...many))).toHaveLength(2000);
  });
});
