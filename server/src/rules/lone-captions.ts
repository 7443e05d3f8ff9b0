import { message } from '../core/message';
import type { Rule } from './finding';

export const loneCaptions: Rule = {
  id: 'capture/caption-without-picture',
  title: 'Captions whose pictures are not in the capture',
  why: 'A caption says what a picture shows, when and where, and who took it. Without the picture none of that can be checked here, and read as a line of the story it claims things that the story does not.',
  severity: 'hint',
  *check({ lines }) {
    const found = lines.filter(({ role }) => role === 'caption').map(({ span }) => span);
    const [first] = found;
    if (!first) return;
    yield {
      span: [first[0], Math.min(first[1], first[0] + 200)],
      message:
        found.length === 1
          ? message('A caption without its picture.')
          : message('A caption without its picture; {0} in all.', found.length),
      because: message('The line reads like a caption, and a text holds no pictures.'),
      evidence: found,
      confidence: 0.7,
      wouldChange: message('The pictures, from the page itself or from an archive of it.'),
    };
  },
};
