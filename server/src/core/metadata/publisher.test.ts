import { describe, expect, it } from 'vitest';
import { plain } from '../message';
import { captureOf } from '../testing';
import { siteLinesOf } from './siteLines';

const publisher = (marked: string) => captureOf(marked).provenance.publisher;

describe('publisher', () => {
  const prose = 'A| Cars cross again.\n';

  it('is not taken from a rights line alone, which may name an owner', () => {
    const found = publisher('H| Bridge reopens\nB| © 2016 The Example Post. All rights reserved.');
    expect(found.state).toBe('absent');
    expect(plain(found.because)).toContain('The Example Post');
  });

  it('is inferred from a rights line whose name the page has at its top and over again', () => {
    const marked = `B| Example Post\n${prose}B| About Example Post\nB| Example Post Radio\nB| Jobs at Example Post\nB| © `;
    expect(publisher(`${marked}2016 The Example Post. All rights reserved.`)).toMatchObject({
      state: 'inferred',
      value: 'The Example Post',
    });
    expect(publisher(`${marked}2016 Example Post Ltd`).state).toBe('absent');
  });

  it('is inferred from a rights line and an address of the same name', () => {
    const found = publisher(`${prose}B| news@examplepost.com\nB| © 2009-2012, Example Post`);
    expect(found).toMatchObject({ state: 'inferred', value: 'Example Post' });
    expect(found.spans).toHaveLength(2);
    expect(publisher('C| examplepost.com\nB| © Example Post').state).toBe('absent');
    expect(publisher('B| examplepost.notasuffix\nB| © Example Post').state).toBe('absent');
  });

  it('is stated where the page claims its rights, speaks for the name and writes its address', () => {
    const found = publisher(`B| Support Example Post\n${prose}B| examplepost.com\nB| © 2016 Example Post`);
    expect(found).toMatchObject({ state: 'stated', value: 'Example Post' });
    expect(found.spans).toHaveLength(3);
  });

  it.each([
    'Support ExampleFront',
    'ExampleFront on Facebook',
    'Follow ExampleFront on Twitter',
    'Donate to ExampleFront!',
  ])('is inferred from chrome that speaks for it twice: %s', (line) => {
    const found = publisher(`H| Bridge reopens\nB| ${line}\nA| Cars cross again.\nB| ${line}`);
    expect(found).toMatchObject({ state: 'inferred', value: 'ExampleFront' });
    expect(found.spans).toHaveLength(2);
    expect(publisher(`H| Bridge reopens\nB| ${line}\nA| Cars cross again.`).state).toBe('absent');
  });

  it.each([
    'Support us',
    'Support our journalism',
    'Follow us on Twitter',
    'Share on Facebook',
    'About Us',
    'Contact',
  ])('is not taken from chrome that names nobody: %s', (line) => {
    expect(publisher(`H| Bridge reopens\nB| ${line}`).state).toBe('absent');
  });

  it('is not what the story is about', () => {
    expect(publisher('B| Support Exampleland\nA| The war in Exampleland goes on.').state).toBe('absent');
  });

  it('is an inference from a dateline, and says so', () => {
    const found = publisher('A| (Example News Agency) - The bridge was reopened.');
    expect(found).toMatchObject({ state: 'inferred', value: 'Example News Agency' });
    expect(plain(found.because)).toContain('another site may have taken the story over');
  });

  it('is inferred from what stands after the headline', () => {
    const marked = 'H| Bridge reopens\nR| Bridge reopens | Example Post\nB| mail@examplepost.com';
    expect(publisher(marked).value).toBe('Example Post');
  });

  it('is inferred from names of files in leaked data', () => {
    const data = [1, 2, 3]
      .map((n) => `{"pic":"/2016/12/13/examplia_63617263066772394${n}_25f.jpg"}`)
      .join(',');
    expect(publisher(`A| The bridge.\nB| [${data}]`)).toMatchObject({
      state: 'inferred',
      value: 'examplia',
      confidence: 0.6,
    });
  });

  it('grows surer with evidence of another kind', () => {
    const twice = 'B| Support Example News\nB| Donate to Example News';
    const chrome = publisher(twice).confidence;
    const dateline = publisher('A| TOWN (Example News) - It is open.').confidence;
    const both = publisher(`${twice}\nA| TOWN (Example News) - It is open.`).confidence;
    expect(Math.max(chrome, dateline)).toBeLessThan(both);
    expect(both).toBeLessThanOrEqual(0.97);
  });

  it('does not read comments', () => {
    expect(publisher('A| The bridge.\nC| © Example Post').state).toBe('absent');
  });

  it('is told by lines that other captures of one publisher share', () => {
    const marked = 'H| Bridge reopens\nA| It is open.\nB| Your harbour news since 1920';
    const line = 'Your harbour news since 1920';
    const site = (name: string) => ({ line, publisher: name, captures: 3 });
    expect(captureOf(marked, { siteLines: [site('Example Post')] }).provenance.publisher).toMatchObject({
      state: 'inferred',
      value: 'Example Post',
    });
    expect(
      captureOf(marked, { siteLines: [{ ...site('Example Post'), captures: 1 }] }).provenance.publisher.state,
    ).toBe('absent');
  });

  it('lines of captures tell their publisher where they are of no other', () => {
    const of = (name: string, line: string) =>
      captureOf(`B| ${line}\n${prose}`, { supplied: [{ origin: 'x', values: { publisher: name } }] });
    const [own, shared] = ['Your harbour news since 1920', 'Read more of the latest news'];
    const captures = [of('A', own), of('A', own), of('B', shared), of('A', shared), of('A', shared)];
    expect(siteLinesOf(captures)).toEqual([{ line: own, publisher: 'A', captures: 2 }]);
  });
});
