import { message, type Message } from '../core/message';
import type { Payload } from '../core/model';
import type { Rule } from './finding';

/** The mark ends here: a payload may be megabytes long, and its beginning is where a reviewer looks. */
const LONGEST = 200;

function what({ actualBytes, items }: Payload): Message {
  return items === null
    ? message('Program data leaked into the page: {0} bytes.', actualBytes)
    : message('Program data leaked into the page: {0} bytes; items in its list: {1}.', actualBytes, items);
}

function lengths({ declaredBytes, actualBytes }: Payload): Message {
  if (declaredBytes === null) return message('The line is data in a program’s notation, not prose.');
  if (declaredBytes === actualBytes)
    return message('The dump declares {0} bytes and holds as many: it is whole.', declaredBytes);
  return declaredBytes > actualBytes
    ? message(
        'The dump declares {0} bytes and {1} are there: it is cut off or was changed.',
        declaredBytes,
        actualBytes,
      )
    : message('The dump declares {0} bytes and {1} are there: it was changed.', declaredBytes, actualBytes);
}

/** Left-overs of a template or of markup come in numbers: of each kind one finding, at the first. */
const inNumbers: ReadonlySet<Payload['kind']> = new Set(['markup', 'template', 'script']);

function grouped(payloads: readonly Payload[]): [Payload, Payload[]][] {
  const groups = new Map<Payload | Payload['kind'], [Payload, Payload[]]>();
  for (const each of payloads) {
    const key = inNumbers.has(each.kind) ? each.kind : each;
    const known = groups.get(key);
    if (known) known[1].push(each);
    else groups.set(key, [each, [each]]);
  }
  return [...groups.values()];
}

function several(count: number): Message {
  return message('Left-overs of the page’s program stand here, and in {0} places more.', count - 1);
}

export const leakedPayload: Rule = {
  id: 'capture/leaked-payload',
  title: 'Program data leaked into the page',
  why: 'A dump left in a page is no part of the story, but it may name the site, its files and their times. It should not enter a corpus as text.',
  severity: 'warning',
  *check({ text, provenance: { payloads } }) {
    for (const [payload, like] of grouped(payloads)) {
      const [start, end] = payload.span;
      const line = text
        .slice(start, Math.min(end, start + LONGEST))
        .split('\n', 1)[0]!
        .trimEnd();
      yield {
        span: [start, start + line.length],
        message: like.length === 1 ? what(payload) : several(like.length),
        because: lengths(payload),
        evidence: like.map(({ span }) => span),
        confidence: payload.declaredBytes === payload.actualBytes ? 0.99 : 0.9,
        wouldChange: message('The data being what the page is about, shown to its readers on purpose.'),
      };
    }
  },
};
