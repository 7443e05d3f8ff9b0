import { describe, expect, it } from 'vitest';
import type { Options } from '../model';
import { splitLines } from '../text/lines';
import { segment } from './segment';

/** Lines as `B navigation| text`: zone letter, role, text. Blank lines stay blank. Zones and roles must come out as written. */
function check(marked: string, options: Options = {}): void {
  const rows = marked.split('\n').map((row) => {
    const bar = row.indexOf('|');
    return bar < 0 ? { label: '', text: '' } : { label: row.slice(0, bar).trim(), text: row.slice(bar + 2) };
  });
  const text = rows.map((row) => row.text).join('\n');
  const lines = segment(text, splitLines(text), options);
  const got = lines.map(({ zone, role }) => (zone === '' ? '' : `${zone[0]!.toUpperCase()} ${role}`));
  expect(got).toEqual(rows.map((row) => row.label));
}

const story = [
  'The council of the old town voted on Tuesday to rebuild the bridge, which was closed after the spring flood.',
  'Work is expected to begin in September and to take two years, the mayor said at a meeting in the town hall.',
  'About 4,000 cars used the bridge every day before it was closed, according to figures of the road office.',
];

describe('segment', () => {
  it('parts widget, headline, story and form', () => {
    check(`B widget| 0 $
B widget| 2,500 $

A headline| Council Votes To Rebuild Old Bridge After Spring Flood

A paragraph| ${story[0]!}

A paragraph| ${story[1]!}

A paragraph| ${story[2]!}

B form| Post your comment
B form| Your email address will not be published. Required fields are marked *`);
  });

  it('takes the first of equal titles as headline, the others as its repeats', () => {
    check(`A headline| Council Votes To Rebuild Old Bridge After Spring Flood

B repeated-headline| Council Votes To Rebuild Old Bridge After Spring Flood

A paragraph| ${story[0]!}

A paragraph| ${story[1]!}

B repeated-headline| Council Votes To Rebuild Old Bridge After Spring Flood`);
  });

  it('reads byline and timestamp between headline and story', () => {
    check(`A headline| Council Votes To Rebuild Old Bridge After Spring Flood
A byline| By Ilse Brandeker
A timestamp| Published 14 January 2024 18:42

A paragraph| ${story[0]!}

A paragraph| ${story[1]!}

A paragraph| ${story[2]!}`);
  });

  it('knows a leaked dump and what belongs to it', () => {
    check(`A headline| Council Votes To Rebuild Old Bridge After Spring Flood

A paragraph| ${story[0]!}

A paragraph| ${story[1]!}

B artefact| string(64) "[{"id":"48210","title":"Bridge","pic":"/2024/01/11/a.jpg"}]"
B artefact| array(1) {
B artefact| }`);
  });

  it('parts an indented thread from the story', () => {
    check(`A headline| Council Votes To Rebuild Old Bridge After Spring Flood

A paragraph| ${story[0]!}

A paragraph| ${story[1]!}

A paragraph| ${story[2]!}

C comment|   • Hanne Dirksen

C comment|     Finally! I have been waiting for this since I moved here.

C comment|     • bergfuchs

C comment|       Same here. You should have seen the queue this morning, it was a joke.

C comment|   • Anton V.

C comment|     Who is going to pay for it? I don't believe it until I see it.`);
  });

  it('takes every line as article when told to', () => {
    const text = 'Home\n\nShe said so.\nShare';
    const zones = segment(text, splitLines(text), { assume: 'article' }).map((line) => line.zone);
    expect(zones).toEqual(['article', '', 'article', 'article']);
  });

  it('never overrules a pinned line', () => {
    const text = ['Home', 'Share', ...story, 'Share'].join('\n');
    const lines = segment(text, splitLines(text), {
      pins: [
        { line: 1, zone: 'comments' },
        { line: 3, zone: 'boilerplate' },
      ],
    });
    expect(lines[1]!.zone).toBe('comments');
    expect(lines[3]!.zone).toBe('boilerplate');
    expect(lines[1]!.confidence).toBeGreaterThan(0.99);
  });

  it('ignores pins on blank lines and lines that are not there', () => {
    const pins = [
      { line: 1, zone: 'article' as const },
      { line: 99, zone: 'article' as const },
    ];
    expect(segment('a\n\nb', splitLines('a\n\nb'), { pins }).map((line) => line.zone === '')).toEqual([
      false,
      true,
      false,
    ]);
  });
});
