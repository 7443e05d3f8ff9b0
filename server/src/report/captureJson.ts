/** From a reviewed capture to the published object. */
import type { Capture, Context, Field } from '../core/model';
import { render } from '../render';
import type { Finding, Reviewed } from '../rules/finding';
import type {
  AttributionJson,
  CaptureJson,
  ContextJson,
  FieldJson,
  FindingJson,
  ProvenanceJson,
  ToolJson,
} from './captureObject';

export interface Origin {
  readonly tool: ToolJson;
  readonly id: string | number | null;
  readonly sha256: string;
  /** What was given beside the text, but for what the capture itself names. */
  readonly context?: ContextJson;
}

export function captureJson(
  { capture, findings }: Reviewed,
  { tool, id, sha256, context }: Origin,
): CaptureJson {
  return {
    schema: 'provlens/capture@1',
    tool,
    context: { ...contextJson(capture.context), ...context },
    id,
    digest: { sha256, articleSha256: capture.articleSha256 },
    lines: capture.lines.map(({ zone, role, confidence, decided, parts }) => ({
      zone,
      role,
      confidence,
      ...(decided && { decided }),
      ...(parts && { parts }),
    })),
    comments: capture.comments.map(({ line, author, span, depth, parent, date, quotes }) => ({
      line,
      author,
      span,
      depth,
      parent,
      ...(date !== undefined && { date }),
      ...(quotes && { quotes }),
    })),
    sentences: capture.sentences.map(({ span, zone, checkable, checkworthy, verdict, attributions }) => ({
      span,
      zone,
      checkable,
      ...(checkworthy !== undefined && { checkworthy }),
      verdict,
      attributions,
    })),
    attributions: capture.attributions.map(attributionJson),
    provenance: provenanceJson(capture),
    integrity: capture.integrity,
    findings: findings.map(findingJson),
  };
}

function contextJson({ fileName, supplied, siteLines, asOf }: Context): ContextJson {
  return {
    ...(fileName !== undefined && { fileName }),
    ...(supplied?.length && { supplied }),
    ...(siteLines?.length && { siteLines }),
    ...(asOf !== undefined && { asOf }),
  };
}

function attributionJson({
  source,
  cue,
  content,
  quotation,
  polarity,
  confidence,
}: Capture['attributions'][number]): AttributionJson {
  return {
    source: source && {
      spans: source.spans,
      text: source.text,
      kind: source.kind,
      resolved: source.resolved,
      via: source.via,
    },
    cue: { spans: cue.spans },
    content: { spans: content.spans },
    quotation,
    polarity,
    confidence,
  };
}

function fieldJson({ state, value, spans, because, confidence }: Field): FieldJson {
  return { state, value, spans, because: render(because), confidence };
}

/** A field with more than one has, its reason rendered. */
function withMore<F extends Field>(field: F): Omit<F, 'because'> & FieldJson {
  return { ...field, because: render(field.because) };
}

function provenanceJson({ provenance }: Capture): ProvenanceJson {
  const { agencies, links, dates, payloads, counts, supplied } = provenance;
  return {
    headline: fieldJson(provenance.headline),
    publisher: fieldJson(provenance.publisher),
    published: fieldJson(provenance.published),
    updated: fieldJson(provenance.updated),
    byline: fieldJson(provenance.byline),
    dateline: withMore(provenance.dateline),
    url: fieldJson(provenance.url),
    retrieved: fieldJson(provenance.retrieved),
    agencies: agencies.map(fieldJson),
    links: links.map(withMore),
    dates: dates.map(withMore),
    language: fieldJson(provenance.language),
    commentLanguage: fieldJson(provenance.commentLanguage),
    identifier: fieldJson(provenance.identifier),
    contentType: fieldJson(provenance.contentType),
    digest: fieldJson(provenance.digest),
    supplied: supplied.map(({ key, value, origin, spans }) => ({ key, value, origin, spans })),
    payloads,
    counts,
  };
}

export function findingJson(finding: Finding): FindingJson {
  const { rule, span, severity, message, because, evidence, confidence, wouldChange, fingerprint, accepted } =
    finding;
  return {
    rule,
    span,
    severity,
    message: render(message),
    because: render(because),
    evidence,
    confidence,
    wouldChange: render(wouldChange),
    fingerprint,
    ...(accepted && {
      accepted: { id: accepted.id, by: accepted.by, at: accepted.at, reason: accepted.reason },
    }),
  };
}
