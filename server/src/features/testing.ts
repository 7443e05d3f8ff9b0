/** For tests: small reviewed captures written down by hand, apart from how core reads them. */
import { readIntegrity } from '../core/integrity/integrity';
import { message } from '../core/message';
import type {
  Attribution,
  Capture,
  Comment,
  Field,
  Line,
  Role,
  Sentence,
  Source,
  Span,
  Zone,
} from '../core/model';
import type { Finding, Reviewed } from '../rules/finding';

const zoneOf = (role: Role): Zone =>
  role.startsWith('comment')
    ? 'comments'
    : ['widget', 'navigation', 'promotion', 'form', 'template', 'artefact', 'repeated-headline'].includes(
          role,
        )
      ? 'boilerplate'
      : 'article';

const absent: Field = {
  state: 'absent',
  value: null,
  spans: [],
  because: message('Not there.'),
  confidence: 1,
};

/** Each line `role| words`, or blank. */
export function lines(marked: string): { text: string; lines: Line[] } {
  const split = marked.split('\n').map((each) => {
    const bar = each.indexOf('| ');
    return bar < 0
      ? { role: '' as const, words: each }
      : { role: each.slice(0, bar).trim() as Role, words: each.slice(bar + 2) };
  });
  let start = 0;
  return {
    text: split.map(({ words }) => words).join('\n'),
    lines: split.map(({ role, words }): Line => {
      const span: Span = [start, start + words.length];
      start += words.length + 1;
      return role === ''
        ? { span, zone: '', role: '', confidence: 0 }
        : { span, zone: zoneOf(role), role, confidence: 0.9 };
    }),
  };
}

/** Where the words stand, first. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return [start, start + words.length];
}

export interface Parts {
  readonly comments?: (text: string) => Comment[];
  readonly sentences?: (text: string) => Sentence[];
  readonly attributions?: (text: string) => Attribution[];
  readonly findings?: (text: string) => Finding[];
  readonly provenance?: (text: string) => Partial<Capture['provenance']>;
}

export function reviewed(marked: string, parts: Parts = {}): Reviewed {
  const { text, lines: all } = lines(marked);
  const capture: Capture = {
    text,
    lines: all,
    comments: parts.comments?.(text) ?? [],
    sentences: parts.sentences?.(text) ?? [],
    attributions: parts.attributions?.(text) ?? [],
    provenance: {
      headline: absent,
      publisher: absent,
      published: absent,
      updated: absent,
      byline: absent,
      dateline: { ...absent, place: null, agency: null },
      url: absent,
      retrieved: absent,
      language: absent,
      commentLanguage: absent,
      identifier: absent,
      contentType: absent,
      digest: absent,
      supplied: [],
      agencies: [],
      links: [],
      dates: [],
      payloads: [],
      counts: {
        lines: all.length,
        articleLines: 0,
        commentLines: 0,
        boilerplateLines: 0,
        articleWords: 0,
        sentences: 0,
        attributedSentences: 0,
        comments: 0,
        commentAuthors: 0,
      },
      ...parts.provenance?.(text),
    },
    integrity: readIntegrity(text),
    articleSha256: '0'.repeat(64),
    context: {},
  };
  return { capture, findings: parts.findings?.(text) ?? [] };
}

export function source(text: string, words: string, over: Partial<Source> = {}): Source {
  return {
    spans: [spanOf(text, words)],
    text: words,
    kind: 'named-person',
    resolved: null,
    introduced: null,
    via: [],
    ...over,
  };
}

export function attribution(
  text: string,
  [who, cue, content]: readonly [string, string, string],
  over: Partial<Attribution> = {},
): Attribution {
  return {
    source: source(text, who),
    cue: { spans: [spanOf(text, cue)] },
    content: { spans: [spanOf(text, content)] },
    quotation: 'indirect',
    polarity: 'said',
    confidence: 0.8,
    ...over,
  };
}

export function finding(text: string, words: string, over: Partial<Finding> = {}): Finding {
  return {
    rule: 'test/rule',
    severity: 'warning',
    fingerprint: '1:0',
    span: spanOf(text, words),
    message: message('Message about {0}.', words),
    because: message('Because.'),
    evidence: [spanOf(text, words)],
    confidence: 0.7,
    wouldChange: message('A name.'),
    ...over,
  };
}
