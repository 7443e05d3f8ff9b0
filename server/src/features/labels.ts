/** The reader's names for the model's terms. Functions, not tables: the language is known only once a client has connected. */
import { t } from '@vscode/l10n';
import type {
  FieldState,
  Payload,
  Polarity,
  Quotation,
  Role,
  SourceKind,
  Verdict,
  Zone,
} from '../core/model';

export function zoneLabel(zone: Zone): string {
  switch (zone) {
    case 'article':
      return t('Article');
    case 'comments':
      return t('Comments');
    case 'boilerplate':
      return t('Boilerplate');
  }
}

export function roleLabel(role: Role): string {
  const labels: Record<Role, string> = {
    widget: t('widget'),
    navigation: t('navigation'),
    promotion: t('promotion'),
    form: t('form'),
    template: t('template'),
    artefact: t('artefact'),
    'repeated-headline': t('repeated headline'),
    headline: t('headline'),
    byline: t('byline'),
    dateline: t('dateline'),
    timestamp: t('timestamp'),
    summary: t('summary'),
    paragraph: t('paragraph'),
    subheading: t('subheading'),
    caption: t('caption'),
    quote: t('quote'),
    list: t('list'),
    'comment-author': t('comment author'),
    comment: t('comment'),
    'comment-meta': t('comment details'),
  };
  return labels[role];
}

export function kindLabel(kind: SourceKind): string {
  const labels: Record<SourceKind, string> = {
    'named-person': t('named person'),
    'named-organisation': t('named organisation'),
    document: t('document'),
    'unnamed-individual': t('unnamed individual'),
    'unnamed-collective': t('unnamed collective'),
  };
  return labels[kind];
}

export function verdictLabel(verdict: Verdict): string {
  if (verdict === 'none') return t('No attribution found');
  if (verdict === 'not-a-claim') return t('Not a claim');
  return t('Attributed: {0}', kindLabel(verdict));
}

export function quotationLabel(quotation: Quotation): string {
  const labels: Record<Quotation, string> = {
    direct: t('in their own words'),
    indirect: t('in the writer’s words'),
    mixed: t('partly in their own words'),
  };
  return labels[quotation];
}

/** Null where it was simply said. */
export function polarityLabel(polarity: Polarity): string | null {
  const labels: Record<Polarity, string | null> = {
    said: null,
    denied: t('denied'),
    declined: t('declined to comment'),
    hearsay: t('hearsay'),
  };
  return labels[polarity];
}

export function stateLabel(state: FieldState): string {
  const labels: Record<FieldState, string> = {
    stated: t('stated'),
    inferred: t('inferred'),
    supplied: t('supplied'),
    absent: t('absent'),
  };
  return labels[state];
}

export function payloadLabel(kind: Payload['kind']): string {
  const labels: Record<Payload['kind'], string> = {
    'php-dump': t('PHP dump'),
    json: t('JSON'),
    'php-serialized': t('serialised PHP'),
    markup: t('markup'),
    template: t('template'),
    script: t('script'),
  };
  return labels[kind];
}

/** A confidence as the reader sees it: whole per cent, and never more certain than it is. */
export function percent(confidence: number): string {
  return `${Math.min(99, Math.max(1, Math.round(confidence * 100)))} %`;
}
