import { describe, expect, it } from 'vitest';
import { plain } from '../message';
import { captureOf } from '../testing';

const publisher = (marked: string) => captureOf(marked).provenance.publisher;

describe('publisher', () => {
  it('is inferred from a rights line, which may name an owner', () => {
    expect(publisher('H| Bridge reopens\nB| © 2016 The Example Post. All rights reserved.')).toMatchObject({
      state: 'inferred',
      value: 'The Example Post',
    });
    expect(publisher('B| Copyright © 2009-2012, Example Media Ltd').value).toBe('Example Media Ltd');
  });

  it('is stated where the page claims its rights and speaks for the same name', () => {
    const found = publisher('B| Support Example Post\nA| The bridge.\nB| © 2016 Example Post');
    expect(found).toMatchObject({ state: 'stated', value: 'Example Post' });
    expect(found.spans).toHaveLength(2);
  });

  it.each([
    'Support ExampleFront',
    'ExampleFront on Facebook',
    'Follow ExampleFront on Twitter',
    'Donate to ExampleFront!',
  ])('is inferred from chrome: %s', (line) => {
    const found = publisher(`H| Bridge reopens\nB| ${line}\nA| Cars cross again.`);
    expect(found).toMatchObject({ state: 'inferred', value: 'ExampleFront' });
    expect(found.spans).toHaveLength(1);
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
    expect(publisher('H| Bridge reopens\nR| Bridge reopens | Example Post').value).toBe('Example Post');
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
    const chrome = publisher('B| Support Example News').confidence;
    const dateline = publisher('A| TOWN (Example News) - It is open.').confidence;
    const both = publisher('B| Support Example News\nA| TOWN (Example News) - It is open.').confidence;
    expect(Math.max(chrome, dateline)).toBeLessThan(both);
    expect(both).toBeLessThanOrEqual(0.97);
  });

  it('does not read comments', () => {
    expect(publisher('A| The bridge.\nC| © Example Post').state).toBe('absent');
  });
});
