import { francAll } from 'franc-min';
import { describe, expect, it } from 'vitest';
import { guessLanguage } from './trigrams';

const texts: Record<string, string> = {
  eng: 'The council met on Tuesday and agreed that the bridge would stay closed until the river falls.',
  deu: 'Der Rat trat am Dienstag zusammen und beschloss, dass die Brücke gesperrt bleibt, bis der Fluss sinkt.',
  nob: 'Rådet møttes tirsdag og ble enige om at broen skal være stengt til elven synker igjen.',
  rus: 'Совет собрался во вторник и решил, что мост останется закрытым, пока не спадёт вода.',
  arb: 'اجتمع المجلس يوم الثلاثاء واتفق على أن يبقى الجسر مغلقا حتى ينخفض منسوب النهر.',
  cmn: '市议会星期二开会决定大桥在河水退去之前将继续关闭，居民需要绕行。',
  ell: 'Το συμβούλιο συνεδρίασε την Τρίτη και αποφάσισε να μείνει κλειστή η γέφυρα.',
  mixed: 'The council said: совет собрался во вторник и решил. Brücke 2014, bridge, bro — très loin d’ici.',
  spaces: `${'a\u00a0b\tc\n'.repeat(600)}zzz`,
  digits: '2014 12 31 23:59 (100) 55 66 77 88 99 00 11 22 33 44',
};

describe('guessLanguage', () => {
  it.each(Object.entries(texts))('says what franc says: %s', (_, text) => {
    const [first, second] = francAll(text);
    const guess = guessLanguage(text);
    expect(guess?.language ?? 'und').toBe(first![0]);
    if (guess) expect(guess.margin).toBeCloseTo(1 - (second?.[1] ?? 0), 12);
  });
});
