/** Everything the Provenance panel shows of one capture, in offsets; digests of bytes come from whoever holds the file. */
import { t } from '@vscode/l10n';
import type { Counts, Field, Payload, Provenance, Span } from '../core/model';
import { message } from '../core/message';
import { render } from '../render';
import type { Reviewed } from '../rules/finding';
import { payloadLabel } from './labels';
import { findingCounts } from './problems';
import { excerpt, visible } from './words';

export interface PanelItem {
  readonly key: string;
  readonly label: string;
  readonly state: Field['state'];
  readonly value: string | null;
  readonly because: string;
  readonly confidence: number;
  readonly evidence: readonly { readonly span: Span; readonly text: string }[];
}
export interface PanelCount {
  readonly key: string;
  readonly label: string;
  readonly value: number;
}

/** More values of one field than these are counted, not listed. */
const mostValues = 200;
const mostEvidence = 50;
/** A value longer than this, in UTF-16 units, is cut: a headline may be megabytes. */
const longestValue = 1000;

export function panelFields({ capture: { text, provenance } }: Reviewed): PanelItem[] {
  const item = (key: string, label: string, field: Field): PanelItem => ({
    key,
    label,
    state: field.state,
    value: field.value === null ? null : excerpt(field.value, longestValue),
    because: visible(render(field.because)),
    confidence: field.confidence,
    evidence: field.spans
      .slice(0, mostEvidence)
      .map((span) => ({ span, text: excerpt(text.slice(...span)) })),
  });
  const one = singles().map(([key, label]) => item(key, label, provenance[key]));
  const many = plurals().flatMap(([key, label]) => {
    const fields: readonly Field[] = provenance[key].length ? provenance[key] : [nothing];
    return fields.slice(0, mostValues).map((field) => item(key, label, field));
  });
  const payloads = provenance.payloads
    .slice(0, mostValues)
    .map((each) => item('payloads', t('Leaked data'), ofPayload(each)));
  return [...one, ...many, ...payloads];
}

type Single = { [K in keyof Provenance]: Provenance[K] extends Field ? K : never }[keyof Provenance];
type Plural = {
  [K in keyof Provenance]: Provenance[K] extends readonly Field[] ? K : never;
}[keyof Provenance];

function singles(): [Single, string][] {
  return [
    ['headline', t('Headline')],
    ['publisher', t('Publisher')],
    ['published', t('Published')],
    ['updated', t('Updated')],
    ['byline', t('Byline')],
    ['dateline', t('Dateline')],
    ['url', t('Address')],
    ['retrieved', t('Retrieved')],
    ['language', t('Language of the article')],
    ['commentLanguage', t('Language of the comments')],
    ['identifier', t('Identifier in the file name')],
    ['contentType', t('Content type')],
    ['digest', t('Digest supplied')],
  ];
}

function plurals(): [Plural, string][] {
  return [
    ['agencies', t('Agency or outlet cited')],
    ['links', t('Link')],
    ['dates', t('Date in the text')],
  ];
}

const nothing: Field = {
  state: 'absent',
  value: null,
  spans: [],
  because: message('None found in the text.'),
  confidence: 1,
};

function ofPayload({ span, kind, actualBytes, declaredBytes, items }: Payload): Field {
  const parts = [
    payloadLabel(kind),
    t('{0} bytes', actualBytes),
    ...(declaredBytes === null ? [] : [t('declares {0} bytes', declaredBytes)]),
    ...(items === null ? [] : [t('{0} items', items)]),
  ];
  return {
    state: 'stated',
    value: parts.join(', '),
    spans: [span],
    because: message('Program data stands in the text.'),
    confidence: 1,
  };
}

export function panelCounts({ capture }: Reviewed): PanelCount[] {
  const labels: Record<keyof Counts, string> = {
    lines: t('Lines'),
    articleLines: t('Article lines'),
    commentLines: t('Comment lines'),
    boilerplateLines: t('Boilerplate lines'),
    articleWords: t('Words of the article'),
    sentences: t('Sentences'),
    attributedSentences: t('Sentences with an attribution'),
    comments: t('Comments'),
    commentAuthors: t('Comment authors'),
  };
  const { counts } = capture.provenance;
  return (Object.keys(labels) as (keyof Counts)[]).map((key) => ({
    key,
    label: labels[key],
    value: counts[key],
  }));
}

/** Findings by rule. */
export function panelFindings({ findings }: Reviewed, title: (rule: string) => string): PanelCount[] {
  return [...findingCounts(findings)].map(([key, value]) => ({ key, label: title(key), value }));
}
