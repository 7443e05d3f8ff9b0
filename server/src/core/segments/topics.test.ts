import { expect, it } from 'vitest';
import { plain } from '../message';
import { localTemplates } from './local';
import { shapeOf } from './shape';
import { surroundingTemplates } from './surroundings';
import { sayTopic, topicOf } from './topics';

const say = (name: string): string =>
  plain(sayTopic(topicOf(name), shapeOf('Hello there'), { index: 0, count: 3 }));

it.each(['furniture in capture', 'figures and code in capture', 'prose share of capture'])(
  'says nothing of the line where the feature is of the capture: %s',
  (name) => {
    expect(surroundingTemplates.map((template) => template.name)).toContain(name);
    expect(say(name)).toContain('the capture as a whole');
  },
);

it('counts only what tells length and marks to length and marks', () => {
  const names = [...localTemplates, ...surroundingTemplates].map(({ name }) => name);
  const own = names.filter((name) => say(name).startsWith('its length'));
  expect(own.filter((name) => !/^(words|first character|commas|sentences)/.test(name))).toEqual([]);
});
