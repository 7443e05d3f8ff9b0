import { describe, expect, it } from 'vitest';
import { splitLines } from '../text/lines';
import { segment } from './segment';

/** Roles of the lines that are not blank. */
function rolesOf(text: string): string[] {
  return segment(text, splitLines(text), {}).flatMap(({ role }) => (role === '' ? [] : [role]));
}

const story = [
  'The council of the old town voted on Tuesday to rebuild the bridge, which was closed after the spring flood.',
  'Work is expected to begin in September and to take two years, the mayor said at a meeting in the town hall.',
  'About 4,000 cars used the bridge every day before it was closed, according to figures of the road office.',
  'Shopkeepers on the left bank have asked for a ferry until then; the council will decide on it next month.',
];
const menu = ['Home', 'News', 'Sport', 'Weather', 'Jobs', 'Family Notices', 'Log in', 'News > Local'];

describe('roles', () => {
  it('finds the headline between menu and story, and the credits about it', () => {
    const lines = [
      ...menu,
      'Council votes to rebuild old bridge after flood',
      '2024-01-17 by Ann Writer',
      'Share this story on Facebook',
      ...story,
    ];
    const roles = rolesOf(lines.join('\n\n'));
    expect(roles[8]).toBe('headline');
    expect(roles[9]).toBe('byline');
    expect(roles.filter((role) => role === 'headline')).toHaveLength(1);
    expect(roles.slice(-3)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('takes neither the name of author and outlet nor a share button for the headline', () => {
    const lines = [
      ...menu,
      'Bridge to be rebuilt, council decides after flood',
      'Jim Writer/ Example News',
      'Share on Facebook Tweet on Twitter Pin on Pinterest Share by e-mail',
      ...story,
    ];
    const roles = rolesOf(lines.join('\n\n'));
    expect(roles[8]).toBe('headline');
    expect(roles[9]).not.toBe('headline');
    expect(roles[10]).not.toBe('headline');
  });

  it('knows captions between paragraphs by their credit', () => {
    const lines = [
      'Council votes to rebuild old bridge after flood',
      story[0]!,
      'The bridge after the flood. Photo: Ann Writer / EXA',
      ...story.slice(1),
    ];
    expect(rolesOf(lines.join('\n\n'))[2]).toBe('caption');
  });

  it('knows subheadings, numbered ones and questions too', () => {
    const lines = ['Council votes to rebuild old bridge after flood', ...story.slice(0, 2)];
    lines.push('1. What comes next', story[2]!, 'Who pays for it?', story[3]!);
    const roles = rolesOf(lines.join('\n\n'));
    expect([roles[3], roles[5]]).toEqual(['subheading', 'subheading']);
  });

  it('gives a page of dates none of them', () => {
    const archive = ['June 4, 2004', 'July 9, 2004', 'August 2, 2004', 'May 5, 2005', 'June 6, 2005'];
    const lines = [...archive, 'Council votes to rebuild old bridge after flood', ...story];
    expect(rolesOf(lines.join('\n'))).not.toContain('timestamp');
  });
});
