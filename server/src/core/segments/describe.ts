/** What a local feature says of a line, in words for the hover. */
import { message, type Message } from '../message';
import { hasPhrase, type PhraseClass } from './phrases';
import type { Shape } from './shape';

const phraseNames: Readonly<Record<string, string>> = {
  'phrase: navigation': 'a menu entry',
  'phrase: social': 'a sharing button',
  'phrase: promotion': 'a promotion',
  'phrase: form': 'a form field',
  'phrase: commentOpen': 'the head of a comment section',
  'phrase: commentMeta': 'a comment’s controls',
  'phrase: legal': 'a legal notice',
  'phrase: caption': 'a caption',
  'phrase: byline': 'a byline',
  'phrase: timestamp': 'a timestamp',
};

function what(name: string, shape: Shape): Message {
  const last = String.fromCharCode(shape.last);
  const phrase = phraseNames[name];
  if (phrase)
    return message(
      hasPhrase(shape.phrases, name.slice(8) as PhraseClass) ? 'words of {0}' : 'no words of {0}',
      phrase,
    );
  switch (name) {
    case 'words':
      return message('its length ({0} words)', shape.words);
    case 'words and last mark':
      return message('its length and end ({0} words, “{1}”)', shape.words, last);
    case 'words and capitals':
      return message('its capitals ({0} of {1} words)', shape.capitalised, shape.words);
    case 'words and first character':
    case 'first character':
      return message('how it begins');
    case 'sentences':
      return message('{0} sentence ends', shape.stops);
    case 'speaks of itself':
      return message('{0} words of the first person', shape.firstPerson);
    case 'speaks to another':
      return message('{0} words of address', shape.secondPerson);
    case 'informal words':
      return message('{0} informal words', shape.informal);
    case 'could be a name':
      return message(shape.nameLike ? 'it could be a name' : 'it is no name');
    case 'date words':
    case 'date and words':
      return message(
        shape.year || shape.clock || shape.month ? 'it holds a date or time' : 'it holds no date',
      );
    default:
      return message('{0}', name);
  }
}

/** The feature `name` of a line, or of its neighbour at `offset` lines from it. */
export function describe(name: string, shape: Shape, offset: number): Message {
  const { template, args } = what(name, shape);
  if (offset === 0) return { template, args };
  const place =
    offset < 0
      ? offset === -1
        ? 'line before: '
        : 'second line before: '
      : offset === 1
        ? 'next line: '
        : 'second next line: ';
  return { template: place + template, args };
}
