import { describe, expect, it } from 'vitest';
import { analyse } from '../capture';
import { cutLine } from './cut';

const story = [
  'The council of the old town voted on Tuesday to rebuild the bridge, which was closed after the spring flood.',
  'Work is expected to begin in September and to take two years, the mayor said at a meeting in the town hall.',
  'About 4,000 cars used the bridge every day before it was closed, according to figures of the road office.',
  'Shopkeepers on the left bank have asked for a ferry until then; the council will decide on it next month.',
  'The engineers found cracks in two of the five arches and say that the whole of the east side must come down.',
  'The county pays for half of the work, and the rest is to come from a loan that the council takes up in June.',
];
const menu = 'Home | News | Sport | Weather | Jobs | Motors | Family Notices | Archive | Contact us | Log in';
const foot =
  'Share on Facebook | Share on Twitter | Privacy Policy | Terms of Use | Cookie Policy | Advertise with us';

const cut = (text: string): string[] | null =>
  cutLine(text, [0, text.length])?.map((span) => text.slice(...span)) ?? null;

describe('cutLine', () => {
  it('cuts at separators and puts sentences together to paragraphs', () => {
    const pieces = cut(`${menu} | ${story.join(' ')} | ${foot}`);
    expect(pieces?.slice(0, 3)).toEqual(['Home', 'News', 'Sport']);
    expect(pieces).toContain(story.slice(0, 4).join(' '));
    expect(pieces?.at(-1)).toBe('Advertise with us');
  });

  it('cuts where capitals give way to running text and the other way round', () => {
    const title = 'Home News Sport Weather Jobs Motors Archive Contact Council Votes To Rebuild Old Bridge';
    const pieces = cut(`${title} ${story.join(' ')}`);
    expect(pieces?.[0]).toBe(title);
    expect(pieces?.[1]?.startsWith('The council')).toBe(true);
  });

  it('leaves long paragraphs alone, with names, quotations and brackets in them', () => {
    expect(cut(story.join(' '))).toBeNull();
    const names = `${story.join(' ')} The prize went to Ann Writer, Bo Author, Cleo Poet, Dan Scribe and Eve Editor of the Example Post.`;
    expect(cut(names)).toBeNull();
  });

  it('leaves menus and short lines alone', () => {
    expect(cut(`${menu} | ${foot} | `.repeat(5))).toBeNull();
    expect(cut(`${menu} | ${story[0]!}`)).toBeNull();
  });

  it('loses no word and cuts no character in two', () => {
    const text = `${menu}\t\t\t${story.join('  ')} | 😀 ${foot}`;
    const pieces = cut(text) ?? [];
    expect(pieces.join('').replace(/[\s|]/g, '')).toBe(text.replace(/[\s|]/g, ''));
  });

  it('is linear in the line', () => {
    const long = `${menu} | ${story.join(' ')} | `.repeat(1500);
    const before = process.cpuUsage();
    expect(cut(long)!.length).toBeGreaterThan(10_000);
    expect(cut('A b '.repeat(500_000))).toBeNull();
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(4000);
  });
});

describe('lines that mix zones', () => {
  const text = `${menu} | ${story.join(' ')} | ${foot}`;

  it('are named by the larger part and give the pieces', () => {
    const [line] = analyse(text).lines;
    expect(line).toMatchObject({ zone: 'article', span: [0, text.length] });
    const zones = line!.parts!.map(({ zone }) => zone);
    expect(zones[0]).toBe('boilerplate');
    expect(zones.at(-1)).toBe('boilerplate');
    const article = line!.parts!.find(({ zone }) => zone === 'article')!;
    expect(text.slice(...article.span)).toContain(story[0]);
    expect(text.slice(...article.span)).not.toContain('Home');
  });

  it('have sentences of their article only', () => {
    const { sentences } = analyse(text);
    expect(sentences.map(({ span }) => text.slice(...span)).join(' ')).not.toContain('Privacy');
    expect(sentences.length).toBeGreaterThan(3);
  });

  it('keep their place among other lines, and a person’s word stands', () => {
    const whole = ['Home', '', text, '', 'Share'].join('\n');
    const lines = analyse(whole).lines;
    expect(lines).toHaveLength(5);
    expect(lines[2]!.parts).toBeDefined();
    const pinned = analyse(whole, {
      pins: [
        { line: 2, zone: 'boilerplate' },
        { line: 4, zone: 'comments' },
      ],
    }).lines;
    expect(pinned[2]).toMatchObject({ zone: 'boilerplate', decided: 'here' });
    expect(pinned[2]!.parts).toBeUndefined();
    expect(pinned[4]).toMatchObject({ zone: 'comments', decided: 'here' });
    const elsewhere = analyse(whole, { pins: [{ line: 4, zone: 'comments' }] }).lines;
    expect(elsewhere[4]).toMatchObject({ zone: 'comments', decided: 'here' });
  });

  it('are none where everything is taken as article', () => {
    expect(analyse(text, { assume: 'article' }).lines[0]!.parts).toBeUndefined();
  });
});
