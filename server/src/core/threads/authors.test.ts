/** Author lines as comment systems write them, and what looks like one. */
import { describe, expect, it } from 'vitest';
import { authorsOf } from './testing';

const remarks = [
  'I saw it from the bridge, and it was not as they say.',
  'Nobody asked us before they built it.',
  'Three buses in two hours, and all of them full.',
];

/** Three comments by the same line, each a different remark. */
const thrice = (header: string): string => remarks.map((remark) => `${header}\n\n${remark}`).join('\n\n');

describe('author lines', () => {
  it.each([
    ['4 Mara @ Salt and Rye November 12, 2012 at 3:57 pm', 'Mara @ Salt and Rye'],
    ['4 Mara @ Salt, Not Rye November 12, 2012 at 3:57 pm', 'Mara @ Salt, Not Rye'],
    ['4 Mara (The Rye Kitchen) November 12, 2012 at 3:57 pm', 'Mara (The Rye Kitchen)'],
    ['4 Mara | A Rye Kitchen November 12, 2012 at 3:57 pm', 'Mara | A Rye Kitchen'],
    ["4. Mara - queen of rye' - August 8, 2012", "Mara - queen of rye'"],
    ['Posted by: Mara Quill, MSc | September 25, 2012 at 09:16 PM', 'Mara Quill, MSc'],
    ['Mara Quill (guest) says:', 'Mara Quill'],
    ['Mara Quill (rye) says:', 'Mara Quill (rye)'],
    ['Posted by Mara May on November 5, 2012', 'Mara May'],
    ['4 Mara Quill http://mara.example | 10/29/2012 5:14:46 PM', 'Mara Quill'],
    ['mara_q10/28/12 5:33 PM', 'mara_q'],
    ['mara91/28/2012', 'mara9'],
    ['Marawrote on November 13th, 2012 at 5:49 am', 'Mara'],
    ['on 25 Oct 2012 at 7:14 pm4 Mara Quill', 'Mara Quill'],
    ['Mara added about 9 hours ago', 'Mara'],
    ['(4) Mara says:', 'Mara'],
    ['Mara Quill permalink*', 'Mara Quill'],
    ['Mara Quill Follow', 'Mara Quill'],
    ['Mara_Quill 44 pts', 'Mara_Quill'],
    ['http://people.example/mara Mara Quill', 'Mara Quill'],
  ])('names the author of %s', (header, author) => {
    expect(authorsOf(thrice(header))).toEqual([1, 5, 9].map((line) => `${line} ${author}`));
  });

  it.each([['Length (in metres) = 5.50, 7.00'], ['Other names:'], ['Thanks, added'], ['May on a Monday']])(
    'takes no author from %s',
    (line) => {
      const text = `Ann says:\n\nOnce more.\n\n${line}\n\nBo says:\n\nNo.\n\nCy says:\n\nYes.`;
      expect(authorsOf(text)).toEqual(['1 Ann', '7 Bo', '11 Cy']);
    },
  );

  it('takes a name with a colon for an author where nothing else marks them', () => {
    expect(authorsOf('Ann:\nOnce more.\n\nBo Reader:\nNo, not again.')).toEqual(['1 Ann', '4 Bo Reader']);
  });

  it('reads a page that says something as its own author, above a date only', () => {
    const text = `Ann says:
May 2, 2012 at 9:00 am

No.

Five bridges you should see before they fall, and two you should not says:
May 2, 2012 at 9:30 am

[...] a bridge near us [...]

What the people of the town had to hear of it in all the days after says:

Bo says:
May 2, 2012 at 9:40 am

Yes.`;
    expect(authorsOf(text)).toEqual([
      '1 Ann',
      '6 Five bridges you should see before they fall, and two you should not',
      '13 Bo',
    ]);
  });

  it('takes numbers for no part of the name', () => {
    const text = remarks
      .map((remark, i) => `${i + 1}. ${['Al', 'mo reader', 'Ty'][i]!}\n${remark}`)
      .join('\n\n');
    expect(authorsOf(text)).toEqual(['1 Al', '4 mo reader', '7 Ty']);
  });
});

describe('where a thread has its names', () => {
  const dated = (name: string, words: string): string =>
    `${name}\n\nMay 2, 2012 at 9:00 am\n\n${words}\n\nReply\n`;
  const thread = (words: string, name = 'Cy Reader'): string =>
    [
      dated('Ann Bell', remarks[0]!),
      dated('Bo Writer', remarks[1]!),
      dated(name, words),
      dated('Di Ferry', remarks[2]!),
    ].join('\n');

  it.each(['@bowriter', 'Easy.', 'Idiots.', 'Signed Off'])('only above dates: not %s', (line) => {
    expect(authorsOf(thread(`${line}\n\nHe did say so.`))).toEqual([
      '1 Ann Bell',
      '9 Bo Writer',
      '17 Cy Reader',
      '27 Di Ferry',
    ]);
  });

  it.each(['Who? @Me?', 'A page about bridges » and what became of them, told by those who built them'])(
    'whatever stands above a date: %s',
    (name) => {
      expect(authorsOf(thread('No.', name))[2]).toBe(`17 ${name}`);
    },
  );

  it('below the date that a comment begins with', () => {
    expect(
      authorsOf(`3 hours ago\n\nMita B.\n\n${remarks[0]}\n\n7 hours ago\n\nAideen O.\n\n${remarks[1]}`),
    ).toEqual(['1 Mita B.', '9 Aideen O.']);
  });

  it('not on a link above each date', () => {
    const text = ['Torgo', 'Johnny Lager', 'Speck', 'Sal_ly', 'Chino']
      .map((name, i) => `Profile\n11.05.12 at 2:0${i} pm\n${name}\n${remarks[i % 3]!}\n`)
      .join('\n');
    expect(authorsOf(text).map((each) => each.replace(/^\d+ /, ''))).toEqual([
      'Torgo',
      'Johnny Lager',
      'Speck',
      'Sal_ly',
      'Chino',
    ]);
  });

  it('and scores below dates are none', () => {
    const text = ['cdmaar', 'radon13', 'tc2']
      .map((name, i) => `${name}\n\nrok temu\n\nKetsus ${i + 16} fois ${i}\n\n${remarks[i]!}\n`)
      .join('\n');
    expect(authorsOf(text)).toEqual(['1 cdmaar', '9 radon13', '17 tc2']);
  });
});

describe('author lines below comments', () => {
  it('are told by the controls behind them, also where the last comment has lost its own', () => {
    const text = remarks
      .map(
        (remark, i) =>
          `${remark}\n\nPosted by ${['tj', 'Al B', 'CL'][i]!} on May ${i + 2}, 2012 at 7:56 am | permalink | Reply`,
      )
      .join('\n\n');
    expect(authorsOf(`${text}\n\nAnd I say no.`)).toEqual(['1 tj', '5 Al B', '9 CL', '13 ?']);
  });

  it('and above them under titles that stand closer', () => {
    const text = ['Not so', 'ummm... what?', 'Again']
      .map((title, i) => `${title}\nposted by al${i}, October 2${i}, 2012\n\n${remarks[i]!}\n`)
      .join('\n');
    expect(authorsOf(text)).toEqual(['1 al0', '6 al1', '11 al2']);
  });

  it('may be one', () => {
    expect(authorsOf(`May 2, 2012\n\n${remarks[0]}\n\nPosted by TexA | Report as abusive`)).toEqual([
      '1 TexA',
    ]);
  });
});

describe('beside the thread', () => {
  const named = remarks
    .map((remark, i) => `Ann${i} says:\nMay 2, 2012 at 9:0${i} am\n\n${remark}`)
    .join('\n\n');

  it('headings are no comments', () => {
    expect(authorsOf(`22 Responses to “Wheels up.”\n\n${named}`)[0]).toBe('3 Ann0');
  });

  it('runs that name nobody as the thread does are none', () => {
    const text = `Our other stories\n\nB|Menu\n\n${named}\n\nB|Archive\n\nLast week\nColumn templates\nspam review`;
    expect(authorsOf(text)).toHaveLength(3);
  });

  it('a name directly above is taken in, a byline or a decided line is not', () => {
    expect(authorsOf('A|It was so.\n\nB|Ann Bell said...\n\nNo.\n\nMay 2, 2012')).toEqual(['3 Ann Bell']);
    expect(authorsOf('A|It was so.\n\nB|Ann Bell\n\nMay 2, 2012\n\nNo.')).toEqual(['3 Ann Bell']);
    expect(authorsOf('A|It was so.\n\nA|Posted by Ann Bell at 8:11 AM\n\nNo.')).toEqual(['5 ?']);
    expect(authorsOf('A|It was so.\n\nB|Older stories\n\nNo, it was not so at all.')).toEqual(['5 ?']);
  });

  it('dates without a name stand where one was lost, where names have theirs beside them', () => {
    const text = `Ann added 1 day ago\nReply\nYes.\n\nBo added 2 days ago\nReply\nNo.\n\nadded about 9 hours ago\nReply\nMaybe.\n\nCy added 1 day ago\nReply\nNever.`;
    expect(authorsOf(text)).toEqual(['1 Ann', '5 Bo', '9 ?', '13 Cy']);
  });
});
