import { describe, expect, it } from 'vitest';
import { makeNonce, panelHtml } from './html';

const page = {
  script: 'https://w/panel.js',
  style: 'https://w/panel.css',
  source: 'https://w',
  nonce: 'abc',
  language: 'en',
  title: 'T',
};

describe('panelHtml', () => {
  it('lets only the one script run and loads nothing else', () => {
    const html = panelHtml(page);
    expect(html).toContain("default-src 'none'; style-src https://w; script-src 'nonce-abc'");
    expect(html).not.toMatch(/unsafe|<style|style=| on[a-z]+=/);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script[^>]*>[^<]/);
  });

  it('escapes what it is given', () => {
    expect(panelHtml({ ...page, language: '"><script>' })).not.toContain('"><script>');
  });

  it('draws a new nonce each time', () => {
    expect(makeNonce()).toMatch(/^[0-9a-f]{32}$/);
    expect(makeNonce()).not.toBe(makeNonce());
  });
});
