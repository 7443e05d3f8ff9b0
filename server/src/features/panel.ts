/** Everything the Provenance panel shows of one capture, in offsets; digests of bytes come from whoever holds the file. */
import { t } from '@vscode/l10n';
import type { Counts, Field, Payload, Provenance, Span } from '../core/model';
import { message } from '../core/message';
import { render } from '../render';
import type { Reviewed } from '../rules/finding';
import { payloadLabel } from './labels';
import { findingCounts } from './problems';
import { integrityFields } from './panelIntegrity';
import { wordingFields } from './panelWording';
import { excerpt, visible } from './words';

/** The parts of the panel, in the order it shows them. */
export type PanelGroup = 'origin' | 'dates' | 'sources' | 'payload' | 'integrity' | 'wording' | 'technical';

export interface PanelItem {
  readonly group: PanelGroup;
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

export function panelFields({ capture }: Reviewed): PanelItem[] {
  const { text, provenance } = capture;
  const item = (key: string, label: string, field: Field, group = groups[key] ?? 'origin'): PanelItem => ({
    group,
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
    .map((each, i) => item(payloadKey(i), t('Leaked data'), ofPayload(each), 'payload'));
  const more = [
    ...integrityFields(capture).map(({ key, label, field }) => item(key, label, field, 'integrity')),
    ...wordingFields(capture).map(({ key, label, field }) => item(key, label, field, 'wording')),
  ];
  return [...one, ...many, ...payloads, ...more];
}

const groups: Readonly<Partial<Record<string, PanelGroup>>> = {
  published: 'dates',
  updated: 'dates',
  retrieved: 'dates',
  dates: 'dates',
  agencies: 'sources',
  links: 'sources',
  language: 'technical',
  commentLanguage: 'technical',
  identifier: 'technical',
  contentType: 'technical',
  digest: 'technical',
};

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

function ofPayload({
  span,
  kind,
  actualBytes,
  declaredBytes,
  items,
  extent,
  times,
  headlines,
}: Payload): Field {
  const parts = [
    payloadLabel(kind),
    t('{0} bytes', actualBytes),
    ...(declaredBytes === null ? [] : [t('declares {0} bytes', declaredBytes)]),
    ...(items === null ? [] : [t('{0} items', items)]),
    ...(extent === 'whole' ? [t('whole')] : []),
    ...(extent === 'cut-off' ? [t('cut off')] : []),
    ...(extent === 'altered' ? [t('altered')] : []),
    ...(headlines.length === 0 ? [] : [t('{0} other headlines', headlines.length)]),
    ...(times.length === 0 ? [] : [timesOf(times.map(({ value }) => value))]),
  ];
  return {
    state: 'stated',
    value: parts.join(', '),
    spans: [span],
    because: message('Program data stands in the text.'),
    confidence: 1,
  };
}

/** The first few stand each by itself, with all that is known of them; the others in a list. */
function payloadKey(i: number): string {
  return i === 0 ? 'payloads' : `payloads.${Math.min(i, wholePayloads)}`;
}
const wholePayloads = 5;

/** The earliest and the latest. */
function timesOf(values: readonly string[]): string {
  const [first = '', ...rest] = [...values].sort();
  const last = rest.at(-1) ?? first;
  return first === last ? first : t('times from {0} to {1}', first, last);
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
