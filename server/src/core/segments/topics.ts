/**
 * What the features of the zone model are about, in words for the hover. Many features share one topic (a line's length
 * alone has a dozen), so an explanation adds up their weights by topic and names the topics that decided.
 */
import { message, type Message } from '../message';
import { hasPhrase, type PhraseClass, phraseClasses } from './phrases';
import type { Shape } from './shape';

/** Where the line stands among those that are not blank. */
export interface Place {
  readonly index: number;
  readonly count: number;
}

type Say = (shape: Shape, place: Place) => Message;

const furniture: Readonly<Record<PhraseClass, () => Message>> = {
  navigation: () => message('it has the words of a menu'),
  social: () => message('it has the words of a sharing button'),
  promotion: () => message('it has the words of a promotion'),
  form: () => message('it has the words of a form'),
  commentOpen: () => message('it has the words that open a comment section'),
  commentMeta: () => message('it has the words of a comment’s controls'),
  legal: () => message('it has the words of a legal notice'),
  caption: () => message('it has the words of a caption'),
  byline: () => message('it has the words of a byline'),
  timestamp: () => message('it has the words of a timestamp'),
};

function sayPhrases(shape: Shape): Message {
  const found = phraseClasses.find((name) => hasPhrase(shape.phrases, name));
  return found ? furniture[found]() : message('it has no words of page furniture');
}

const isDated = (shape: Shape): boolean => shape.month || shape.year || shape.clock;

/** Topics by the beginnings of their features' names; the first that fits. */
const topics: readonly { readonly names: readonly string[]; readonly say: Say }[] = [
  { names: ['words: '], say: () => message('the words used in it') },
  { names: ['phrase: '], say: sayPhrases },
  {
    names: ['comments announced', 'thread announced', 'recurring', 'comment thread', 'form below'],
    say: () => message('signs of a comment thread: what announces it, what recurs in it'),
  },
  {
    names: ['author line', 'after author line', 'could be a name', 'bullet, could', 'name ', 'text after'],
    say: (shape) =>
      shape.nameLike
        ? message('it could be a name standing alone')
        : message('names that stand alone near it, or none'),
  },
  {
    names: [
      'speaks ',
      'informal',
      'exclamations',
      'questions',
      'repeated stops',
      'first word lower',
      'mention',
    ],
    say: (shape) =>
      message(
        'how personal its language is: {0} words of the first person, {1} of address, {2} informal',
        shape.firstPerson,
        shape.secondPerson,
        shape.informal,
      ),
  },
  {
    names: ['date', 'weekday'],
    say: (shape) => (isDated(shape) ? message('it holds a date or time') : message('dates near it, or none')),
  },
  {
    names: ['furniture in capture', 'figures and code in capture', 'prose share'],
    say: () => message('what the capture as a whole is made of: running text, page furniture, figures'),
  },
  {
    names: ['position', 'capture length', 'prose so far', 'prose to come'],
    say: (_, { index, count }) => message('where it stands: {0} of {1} lines with words', index + 1, count),
  },
  {
    names: ['block: '],
    say: () => message('the run of lines it belongs to: how long, how alike, how near to running text'),
  },
  { names: ['stands here again'], say: () => message('whether it stands in the capture more than once') },
  {
    names: ['blank lines', 'indent', 'bullet'],
    say: () => message('its layout: indentation, bullets, blank lines'),
  },
  {
    names: ['digits', 'separators', 'code signs', 'symbols', 'address', 'figures', 'quotation'],
    say: () => message('figures and signs in it'),
  },
  {
    names: ['words', 'first character', 'commas', 'sentences'],
    say: (shape) => message('its length and marks: {0} words, {1} sentence ends', shape.words, shape.stops),
  },
];

/** Topic of a line's words. */
export const wordsTopic = 0;

/** Topic of the lines before and after, whatever they show. */
export const neighbours = topics.length;

/** The topic of a feature, as a small number. */
export function topicOf(name: string): number {
  const found = topics.findIndex(({ names }) => names.some((start) => name.startsWith(start)));
  return found < 0 ? topics.length - 1 : found;
}

/** What the topic says of a line. */
export function sayTopic(topic: number, shape: Shape, place: Place): Message {
  return topics[topic]?.say(shape, place) ?? message('the lines before and after it');
}
