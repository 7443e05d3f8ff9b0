import type { PanelField, Position, Range } from '../../../server/src/lsp/protocol';
import { rangeAt } from '../tree/at';
import { fieldKey } from './fields';

/** A field of the page, and which of its words. */
export interface EvidencePlace {
  readonly field: string;
  readonly range: Range;
}

/** The field whose evidence stands at a place, the closest one where there are several; `undefined` without any. */
export function evidenceAt(fields: readonly PanelField[], place: Position): EvidencePlace | undefined {
  const all = fields.flatMap((field) =>
    field.evidence.map(({ range }) => ({ field: fieldKey(field), range })),
  );
  return rangeAt(all, ({ range }) => range, place);
}
