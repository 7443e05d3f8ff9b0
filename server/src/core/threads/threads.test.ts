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
    ['said, and a comma', 'infamous said,', 'infamous', ''],
    ['French', 'Marc a dit :', 'Marc', ''],
    ['a number first', '2 j3nn November 12, 2012 at 3:20 am', 'j3nn', ' November 12, 2012 at 3:20 am'],
    ['a date first', 'On May 9, 2012 at 9:53am, Rosa said...', 'Rosa', ' May 9, 2012 at 9:53am'],
    [
      'a stamp first',
      'on 2012-10-09 at 9:00 am Olaf van der Spek',
      'Olaf van der Spek',
      ' 2012-10-09 at 9:00 am',
    ],
    [
      'a label first',
      'posted on May 9, 2012 at 7:26 PM by Jon Nugent',
      'Jon Nugent',
      ' May 9, 2012 at 7:26 PM',
    ],
    ['a dash', 'Fri, 2012-11-09 15:30 — Barrie J (not verified)', 'Barrie J', ' Fri, 2012-11-09 15:30'],
    ['a word like on', 'White on Rice Couple May 9, 2012', 'White on Rice Couple', ' May 9, 2012'],
    ['a site', 'Averie @ Averie Cooks May 9, 2012', 'Averie @ Averie Cooks', ' May 9, 2012'],
    ['Spanish age', 'mirlo_blanco > Paco • hace 6 años', 'mirlo_blanco', ' hace 6 años'],
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

  it.each([
    'August 9th, 2012 at 4:17 pm',
    'Posted 10/18/2012 at 2:57 pm | Permalink',
    'Joined: Thu 12 May 2011 20:14',
    'hace 6 años',
    '3 days ago',
    '2021年9月8日 18時20分',
  ])('takes no name from %s', (line) => {
    expect(threadsOf(`Anna Bell\n${line}\nI do not think so, and neither does he.`)[0]).toMatch(
      /^1 Anna Bell\/0/,
    );
  });

  it.each([
    'Nationwide, some eleven billion moved over the network in May 2012.',
    'My children have had 9 years without a single lesson in there',
    'I said that three days ago',
    'Well said',
  ])('takes no author line from a remark: %s', (line) => {
    const text = `Anna Bell says:\nOnce more.\n${line}\n\nBo Writer says:\nNo.\n\nCy Reader says:\nYes.`;
    expect(threadsOf(text)).toEqual(['1 Anna Bell/0', '5 Bo Writer/0', '8 Cy Reader/0']);
  });

  it('learns where the thread has its names: above dates', () => {
    const text = ['Janet', 'Diane B.', 'Sara in the Fort', 'rachel', 'Skye']
      .map((name) => `${name}\n\nPosted 10/18/2012 at 2:57 pm | Permalink\n\nI love it, and so do we all.\n`)
      .join('\n');
    expect(threadsOf(text).map((each) => each.split('/')[0])).toEqual([
      '1 Janet',
      '7 Diane B.',
      '13 Sara in the Fort',
      '19 rachel',
      '25 Skye',
    ]);
  });

  it('learns where the thread has its names: behind what ends a comment; numbers tell who answers whom', () => {
    const text = [
      ['wakehead', '#1'],
      ['Jim-658640', '#1.1'],
      ['Robert in Oregon', '#1.1.1'],
      ['Douglas, Pa', '#2'],
      ['ldo99', '#2.1'],
    ]
      .map(
        ([name, number]) =>
          `${name}\n\nThey all do so.\n\n3 votes\n\n${number} - Tue Jul 24, 2012 10:14 AM EDT\n`,
      )
      .join('\n');
    expect(threadsOf(text).map((each) => each.replace(/ Tue.*/, ''))).toEqual([
      '1 wakehead/0',
      '9 Jim-658640/1',
      '17 Robert in Oregon/2',
      '25 Douglas, Pa/0',
      '33 ldo99/1',
    ]);
  });

  it('knows controls of any language by their coming again', () => {
    const text = ['Anna Bell', 'Bo Writer', 'Cy Reader']
      .map(
        (name, i) => `${name}\n${'None of us would have thought so. '.repeat(i + 1)}\nKuvitus ${i}\nVastaa\n`,
      )
      .join('');
    expect(threadsOf(text)).toEqual(['1 Anna Bell/0', '5 Bo Writer/0', '9 Cy Reader/0']);
  });

  it('reads forum posts: cards of their authors first, quotes of others within', () => {
    const post = (name: string, words: string) =>
      `${name}\nSite Admin\nPosts: 387\nJoined: Sun 02 Feb 2014 11:30\nRe: Fire\nPost by ${name} » Tue 06 Nov 2018 08:31\n${words}\n\n`;
    const text =
      post('Gudgeon', 'That is awful news.') +
      post('hopper_boy', 'Gudgeon wrote: ↑Tue 06 Nov 2018 08:31\nThat is awful news.\nIt is.');
    expect(threadsOf(text)).toEqual([
      '1 Gudgeon/0 Tue 06 Nov 2018 08:31',
      '9 hopper_boy/0 Tue 06 Nov 2018 08:31',
    ]);
  });

  it('begins a comment with its title', () => {
    const text = `Not going to work
written by lynn, October 25, 2012

There is too much energy required.

ummm... what?
written by sarah, October 28, 2012

I had no idea.`;
    expect(threadsOf(text)).toEqual(['1 lynn/0 October 25, 2012', '6 sarah/0 October 28, 2012']);
  });

  it('takes depth from the name that is answered', () => {
    const text = `Ann Bell • 3 years ago\nOnce more.\nReply\nBo Writer > Ann Bell • 3 years ago\nNo.\nReply`;
    expect(threadsOf(text)).toEqual(['1 Ann Bell/0 3 years ago', '4 Bo Writer/1 3 years ago']);
  });
});
