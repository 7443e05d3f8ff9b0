/**
 * Every sample capture against its gold (`gold.json`, by hand): zones, headline, comments and verdicts. What is wrong today
 * stands there too, under `misses` with its cause; this test fails when something else is wrong, and when a miss is mended.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/core/capture';
import { type Gold, knownMisses, missesOf } from './gold';

const { samples: gold } = JSON.parse(readFileSync(join(import.meta.dirname, 'gold.json'), 'utf8')) as {
  readonly samples: Readonly<Record<string, Gold>>;
};

describe('samples against gold', () => {
  it('has gold for every sample', () => {
    expect(Object.keys(gold).sort()).toEqual(
      readdirSync(import.meta.dirname)
        .filter((name) => name.endsWith('.txt'))
        .sort(),
    );
  });

  it.each(Object.entries(gold))('%s', (name, own) => {
    const capture = analyse(readFileSync(join(import.meta.dirname, name), 'utf8'), {
      context: { fileName: name },
    });
    expect(missesOf(capture, own)).toEqual(knownMisses(capture, own));
  });

  it('names a wrong zone, a comment too many, a lost headline and a verdict', () => {
    const capture = analyse('A story that is told in one line, the mayor said on Monday.\nGood.');
    const own: Gold = {
      zones: '1-2c',
      headline: 'Other words',
      comments: [[2, 'Ann', 0]],
      verdicts: [['told in one line', 'none']],
    };
    const found = missesOf(capture, own);
    expect(found.zones).not.toBe('');
    expect(found.comments).toContain('2');
    expect(found.headline).toBe(true);
    expect(found.verdicts).toEqual(['told in one line']);
  });
});
