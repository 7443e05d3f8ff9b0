import { message, type Message } from '../core/message';
import type { Oddity } from '../core/model';
import type { Rule } from './finding';
import { markOf, odditiesOf, shownWords, spansOf } from './oddities';

/** Invisible characters in a row that no layout leaves behind: they may stand for bits. */
const MANY = 8;

/** Between letters of a word, in long rows, or spelling words: left-overs of a page's layout are none of these. */
function isTelling({ inWord, characters = 0, reading }: Oddity): boolean {
  return inWord === true || characters >= MANY || reading !== null;
}

function what({ reading, characters = 0, inWord }: Oddity): Message {
  if (reading !== null) return message('Characters nobody sees spell “{0}” here.', shownWords(reading));
  return inWord === true
    ? message('A character nobody sees parts this word.')
    : message('{0} characters nobody sees stand here in a row.', characters);
}

export const hiddenCharacters: Rule = {
  id: 'text/hidden-characters',
  title: 'Characters nobody sees, inside words or in long rows',
  why: 'A word with a zero-width character in it looks whole and is found by no search; a row of such characters can mark whose copy this is, or carry words for a machine. They have to be known of before the text is quoted or compared.',
  severity: 'warning',
  *check(capture) {
    const found = odditiesOf(capture, 'invisible').filter(isTelling);
    const [first] = found;
    if (!first) return;
    const { text } = capture;
    const [start, end] = first.span;
    // The mark has to be seen: the letters beside what is not.
    const span = [Math.max(0, start - 1), Math.min(text.length, end + 1)] as const;
    yield {
      span: markOf(span),
      message: what(first),
      because: message('They have no width; places like this one in the text: {0}.', found.length),
      evidence: spansOf(found),
      confidence: 0.95,
      wouldChange: message(
        'A script whose words need such characters, or an editor’s word that they are known.',
      ),
    };
  },
};
