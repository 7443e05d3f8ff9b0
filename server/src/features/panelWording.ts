/** The labels an article uses for those it tells of, as fields of the panel; no verdict on any of them. */
import { message } from '../core/message';
import type { Capture, Field } from '../core/model';
import { readWording } from '../core/wording/wording';

export interface KeyedField {
  readonly key: string;
  readonly label: string;
  readonly field: Field;
}

/** The label stands as the list has it: it is a word of the article's language. */
export function wordingFields(capture: Capture): KeyedField[] {
  return readWording(capture).map(({ label, own, given }) => ({
    key: `wording.${label}`,
    label,
    field: {
      state: 'stated',
      value: null,
      spans: [...own, ...given].sort((a, b) => a[0] - b[0]),
      because: message(
        'In the page’s own words: {0} times; in what somebody is given as saying: {1} times.',
        own.length,
        given.length,
      ),
      confidence: 1,
    },
  }));
}
