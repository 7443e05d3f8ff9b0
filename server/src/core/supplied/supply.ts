/** What was supplied beside what the text says: a statement of the text stands, an inference gives way. */
import { message, type Message } from '../message';
import type { Context, Field, Provenance, SuppliedKey, SuppliedValue } from '../model';
import { absent, stated, supplied } from '../metadata/field';
import { matchDigest, whyDigest, type Subjects } from './digest';
import type { HeaderBlock } from './header';

/** Fields of the text that a supplied value may take the place of. */
export type Own = Pick<
  Provenance,
  'headline' | 'publisher' | 'published' | 'updated' | 'byline' | 'language'
>;

/** Origins beside the text that are looked at. */
const MOST_ORIGINS = 20;

type Given = Omit<SuppliedValue, 'text'>;

/** The header block first: it came with the words themselves. */
function given(header: HeaderBlock | null, context: Context): Given[] {
  return [
    ...(header?.values.found ?? []).map((each) => ({ ...each, origin: null })),
    ...(context.supplied ?? []).slice(0, MOST_ORIGINS).flatMap(({ origin, values }) =>
      (Object.entries(values) as [SuppliedKey, string][]).map(([key, value]) => ({
        key,
        value,
        origin,
        spans: [],
      })),
    ),
  ];
}

function whence({ origin }: Given): Message {
  return origin === null
    ? message('Given in the block that stands before the capture’s own words.')
    : message('Given in {0}, beside the text.', origin);
}

function whenceInstead(each: Given, own: string): Message {
  return each.origin === null
    ? message(
        'Given in the block that stands before the capture’s own words; they would let one infer “{0}”.',
        own,
      )
    : message('Given in {0}, beside the text, which would let one infer “{1}”.', each.origin, own);
}

/** UTF-16 units of an inferred value in a reason. */
const LONGEST = 120;

/** The field as it is shown. */
function settle(own: Field, each: Given | undefined): Field {
  if (!each || own.state === 'stated') return own;
  const other = own.value !== null && own.value !== each.value ? own.value.slice(0, LONGEST) : null;
  return supplied(each.value, other === null ? whence(each) : whenceInstead(each, other), 1, each.spans);
}

/** What the text has to say to a digest: it bears it out, or does not. Null where that cannot be told. */
function checked({ value, origin }: Given, subjects: () => Subjects): Field | null {
  const texts = subjects();
  const match = matchDigest(value, texts);
  if (match === 'unknown') return null;
  const because = whyDigest(match, origin);
  return match === 'none' ? absent(because) : stated(value, [[0, texts.text.length]], because);
}

function digestField(given: SuppliedValue | undefined): Field {
  if (!given) return absent(message('Not supplied.'));
  const { value, text, origin, spans } = given;
  return supplied(value, text?.because ?? whyDigest('unknown', origin), 1, spans);
}

export interface SuppliedFields extends Own {
  readonly url: Field;
  readonly retrieved: Field;
  readonly contentType: Field;
  readonly digest: Field;
  readonly supplied: readonly SuppliedValue[];
}

/** The fields with what was supplied. `subjects` is asked only where a digest was. */
export function supply(
  own: Own,
  header: HeaderBlock | null,
  context: Context,
  subjects: () => Subjects,
): SuppliedFields {
  const all = given(header, context).map((each): SuppliedValue => ({
    ...each,
    text:
      each.key === 'digest' ? checked(each, subjects) : each.key in own ? own[each.key as keyof Own] : null,
  }));
  const first = (key: SuppliedKey): SuppliedValue | undefined => all.find((each) => each.key === key);
  const settled = (key: keyof Own): Field => settle(own[key], first(key));
  const outside = (key: SuppliedKey, missing: Message): Field => {
    const each = first(key);
    return each ? supplied(each.value, whence(each), 1, each.spans) : absent(missing);
  };
  return {
    headline: settled('headline'),
    publisher: settled('publisher'),
    published: settled('published'),
    updated: settled('updated'),
    byline: settled('byline'),
    language: settled('language'),
    url: outside('url', message('Not supplied, and the text does not mark any link as its own address.')),
    retrieved: outside('retrieved', message('Not supplied: a text does not show when it was fetched.')),
    contentType: outside(
      'contentType',
      message('Not supplied: a text does not show what type the page had.'),
    ),
    digest: digestField(first('digest')),
    supplied: all,
  };
}
