import type { PanelField } from '../../../server/src/lsp/protocol';
import { shownEvidence, type EvidenceModel, type FieldModel } from '../../webview/messages';
import type { PanelWords } from './words';

/** Different reasons of one field's values that are written out; the others are on the values themselves. */
const shownReasons = 2;

/** The fields in the server's order; values that share field and state (agencies, links) become one field with a list. */
export function fieldModels(fields: readonly PanelField[], words: PanelWords): FieldModel[] {
  const groups = new Map<string, [PanelField, ...PanelField[]]>();
  for (const field of fields) {
    const key = fieldKey(field);
    const group = groups.get(key);
    if (group) group.push(field);
    else groups.set(key, [field]);
  }
  return [...groups].map(([key, group]) =>
    group.length === 1 ? one(key, group[0], words) : several(key, group, words),
  );
}

/** What the page knows a field by. */
export function fieldKey({ key, state }: PanelField): string {
  return `${key} ${state}`;
}

function one(key: string, field: PanelField, words: PanelWords): FieldModel {
  const all = field.evidence.map(({ range, text }): EvidenceModel => {
    const same = field.value !== null && squeeze(text) === squeeze(field.value);
    return { range, place: words.line(range.start.line + 1), words: same ? null : text, hint: null };
  });
  const evidence = joinAlike(all, words);
  const { value, because } = field;
  return {
    ...frame(key, field, words),
    several: null,
    value,
    because,
    evidence,
    more: more(evidence, words),
  };
}

/** Words that read the same on the same line are one piece of evidence, with their number. */
function joinAlike(evidence: readonly EvidenceModel[], words: PanelWords): EvidenceModel[] {
  const alike = new Map<string, [EvidenceModel, number]>();
  for (const each of evidence) {
    const key = JSON.stringify([each.place, each.words]);
    alike.set(key, [alike.get(key)?.[0] ?? each, (alike.get(key)?.[1] ?? 0) + 1]);
  }
  return [...alike.values()].map(([first, times]) =>
    times === 1 ? first : { ...first, place: words.times(first.place, times) },
  );
}

function several(key: string, group: readonly [PanelField, ...PanelField[]], words: PanelWords): FieldModel {
  const reasons = [...new Set(group.map(({ because }) => because))];
  const evidence = group.map(({ value, because, evidence: [first] }): EvidenceModel => ({
    range: first?.range ?? null,
    place: first ? words.line(first.range.start.line + 1) : '',
    words: value ?? first?.text ?? '',
    hint: reasons.length > shownReasons ? because : null,
  }));
  const because = reasons.length > shownReasons ? '' : reasons.join(' ');
  return {
    ...frame(key, group[0], words),
    several: String(group.length),
    value: null,
    because,
    evidence,
    more: more(evidence, words),
  };
}

function frame(
  key: string,
  { label, state, confidence }: PanelField,
  words: PanelWords,
): Omit<FieldModel, 'several' | 'value' | 'because' | 'evidence' | 'more'> {
  const percent = Math.min(99, Math.max(1, Math.round(confidence * 100)));
  const stateLabel =
    state === 'inferred' ? words.confidence(words.state[state], percent) : words.state[state];
  return { key, label, state, stateLabel, stateHint: words.stateHint[state] };
}

function more(evidence: readonly EvidenceModel[], words: PanelWords): string {
  return words.more(Math.max(0, evidence.length - shownEvidence));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
