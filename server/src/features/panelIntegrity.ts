/** What is odd about a text's characters, as fields of the panel: one for each kind. */
import { t } from '@vscode/l10n';
import { message, type Message } from '../core/message';
import { oddityKinds, type Capture, type Field, type Oddity, type OddityKind } from '../core/model';
import type { KeyedField } from './panelWording';
import { excerpt } from './words';

/** Values that are written out. */
const SHOWN = 3;

export function integrityFields({ text, integrity }: Capture): KeyedField[] {
  return oddityKinds.flatMap((kind): KeyedField[] => {
    if (integrity.counts[kind] === 0) return [];
    const found = integrity.oddities.filter((each) => each.kind === kind);
    const field: Field = {
      state: 'stated',
      value: valueOf(text, found, integrity.counts[kind]),
      spans: found.map(({ span }) => span),
      because: reasonOf(kind),
      confidence: 1,
    };
    return [{ key: `integrity.${kind}`, label: labelOf(kind), field }];
  });
}

function valueOf(text: string, found: readonly Oddity[], count: number): string {
  const readings = found
    .filter(({ reading }) => reading !== null)
    .slice(0, SHOWN)
    .map(({ span, reading }) => `${excerpt(text.slice(...span), 40)} → ${excerpt(reading ?? '', 40)}`);
  const places = count === 1 ? t('1 place') : t('{0} places', count);
  return readings.length === 0 ? places : `${places}: ${readings.join(', ')}`;
}

function labelOf(kind: OddityKind): string {
  const labels: Record<OddityKind, string> = {
    mojibake: t('Read in the wrong encoding'),
    replacement: t('Characters that were lost'),
    invisible: t('Characters nobody sees'),
    bidi: t('Controls of the direction of writing'),
    selectors: t('Variation selectors with nothing to vary'),
    manifest: t('C2PA manifest, not verified here'),
    'mixed-alphabets': t('Words of two alphabets'),
    'broken-word': t('Words parted by unseen characters'),
  };
  return labels[kind];
}

function reasonOf(kind: OddityKind): Message {
  const reasons: Record<OddityKind, Message> = {
    mojibake: message('Put back into bytes, the letters are UTF-8 that says something else.'),
    replacement: message('The replacement character, U+FFFD, stands for bytes that could not be read.'),
    invisible: message('They have no width.'),
    bidi: message('They override the order of letters, or nothing on their line closes them.'),
    selectors: message('Each of them can stand for a byte.'),
    manifest: message('A row of variation selectors begins as a C2PATextManifestWrapper does.'),
    'mixed-alphabets': message('Each letter of the one has a lookalike in the other.'),
    'broken-word': message('A soft hyphen or a no-break space stands inside the word.'),
  };
  return reasons[kind];
}
