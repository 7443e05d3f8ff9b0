import { describe, expect, it } from 'vitest';
import type { Line } from '../model';
import { splitLines } from '../text/lines';
import { readThreads } from './threads';

/** Reads `text` as one comments zone; each comment as `line author/depth`, lines counted from 1. */
function threadsOf(text: string): string[] {
  const lines = splitLines(text).map((span): Line => {
    const blank = text.slice(...span).trim() === '';
    return { span, zone: blank ? '' : 'comments', role: blank ? '' : 'comment', confidence: blank ? 0 : 1 };
  });
  return readThreads(text, lines).comments.map(
    ({ line, author, depth, date }) => `${line + 1} ${author ?? '?'}/${depth}${date ? ` ${date}` : ''}`,
  );
}

describe('threads', () => {
  it('reads bare author lines, several paragraphs and lost authors', () => {
    const text = `Marta Quill

Glad everyone is safe!

My brother was on that ferry.


Exactly, just like in the spring.

tobias renn

Toll money goes to the capital.`;
    expect(threadsOf(text)).toEqual(['1 Marta Quill/0', '8 ?/0', '10 tobias renn/0']);
  });

  it('takes depth from bullets and indentation', () => {
    const text = `  • Hanne Dirksen

    Finally!

    • bergfuchs

      Same here, the last bus leaves at ten.

      • S600

        And it does not stop.

  • Nele

    Good news for once.`;
    expect(threadsOf(text)).toEqual(['1 Hanne Dirksen/0', '5 bergfuchs/1', '9 S600/2', '13 Nele/0']);
  });

  it.each([
    ['says', 'Marta Quill says:', 'Marta Quill', ''],
    ['a date behind', 'Deborah July 23, 2012 at 4:39 am', 'Deborah', ' July 23, 2012 at 4:39 am'],
    ['written by', 'written by Best Man, October 20, 2012', 'Best Man', ' October 20, 2012'],
    ['German', 'wasserratte schrieb am 3. März 2023 um 19:40', 'wasserratte', ' 3. März 2023 um 19:40'],
    ['a dot and an age', 'grumpy_carpenter • 3 years ago', 'grumpy_carpenter', ' 3 years ago'],
  ])('knows marked author lines: %s', (_, header, author, date) => {
    const text = [1, 2, 3]
      .map((n) => `${header}\nThis is remark number ${n}, and it has a few words.\nReply`)
      .join('\n');
    expect(threadsOf(text)).toEqual([1, 4, 7].map((line) => `${line} ${author}/0${date}`));
  });

  it('reads author lines below their comments', () => {
    const text = `Great post, could not agree more with all of it.
Posted by: Bob James | October 30, 2012 at 08:58 AM
I also found the other one to be in really poor taste.
Posted by: Samantha Stone | October 30, 2012 at 09:07 AM`;
    expect(threadsOf(text)).toEqual([
      '1 Bob James/0 October 30, 2012 at 08:58 AM',
      '3 Samantha Stone/0 October 30, 2012 at 09:07 AM',
    ]);
  });

  it('does not take a short remark for a name', () => {
    expect(threadsOf('Useful map.\n\nOthers say it is closed again.\n\nHas anyone been there?')).toEqual([
      '1 ?/0',
    ]);
  });

  it('ends a comment at its controls', () => {
    const text = `Anna Bell
2 hours ago
I do not think so, and neither does he.
Reply
Nobody asked you, and still here you are.
Reply`;
    expect(threadsOf(text)).toEqual(['1 Anna Bell/0 2 hours ago', '5 ?/0']);
  });
});
