import type { Attribution, Capture, Line, Role, Span } from '../core/model';
import type { TokenModifier, TokenType } from './legend';
import { layer, overlay, type Placed } from './overlay';

export interface Token extends Placed {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** Colour of a whole line by its role; prose keeps the editor's own colour. */
const ofRole: Readonly<Record<Role, TokenType | null>> = {
  widget: 'boilerplate',
  navigation: 'boilerplate',
  promotion: 'boilerplate',
  form: 'boilerplate',
  template: 'boilerplate',
  artefact: 'boilerplate',
  'repeated-headline': 'headline',
  headline: 'headline',
  byline: 'byline',
  dateline: 'dateline',
  timestamp: 'timestamp',
  summary: 'summary',
  paragraph: null,
  subheading: 'subheading',
  caption: 'caption',
  quote: 'quotation',
  list: null,
  // The name itself is laid over it; what stands beside it on the line (a date, "says:") is this.
  'comment-author': 'commentMeta',
  comment: null,
  'comment-meta': 'commentMeta',
};

/**
 * Tokens of the part of the text given (default: all of it), sorted, never overlapping; they may run over line ends.
 * Lines lie lowest, over them the words quoted, the cues, and the sources on top.
 */
export function semanticTokens(capture: Capture, range: Span = [0, capture.text.length]): Token[] {
  const near = <T extends Placed>(all: readonly T[]): T[] =>
    all.filter(({ span }) => span[0] < range[1] && span[1] > range[0]);
  const authors = capture.comments.flatMap(({ authorSpan }) =>
    authorSpan ? [{ span: authorSpan, type: 'commentAuthor' as const, modifiers: [] }] : [],
  );
  const said = capture.attributions.map(tokensOf);
  return [
    authors,
    said.flatMap(({ content }) => content),
    said.flatMap(({ cue }) => cue),
    said.flatMap(({ source }) => source),
  ].reduce<Token[]>(
    (under, over) => overlay(under, layer(near<Token>(over))),
    layer(near(capture.lines).flatMap((line) => tokensOfLine(capture.text, line))),
  );
}

function tokensOfLine(text: string, line: Line): Token[] {
  const pieces: readonly { span: Span; role: Role | '' }[] = line.parts ?? [line];
  return pieces.flatMap(({ span, role }) => {
    const type = role === '' ? null : ofRole[role];
    const modifiers = role === 'repeated-headline' ? (['repeated'] as const) : [];
    return type ? [{ span: trimmed(text, span), type, modifiers }] : [];
  });
}

/** Content in the writer's words has no colour of its own: cue and source show that it is given for someone. */
function tokensOf({
  source,
  cue,
  content,
  quotation,
}: Attribution): Record<'source' | 'cue' | 'content', Token[]> {
  const all = (spans: readonly Span[], type: TokenType, modifiers: readonly TokenModifier[] = []): Token[] =>
    spans.map((span) => ({ span, type, modifiers }));
  return {
    source: source ? all(source.spans, 'source', source.kind.startsWith('unnamed') ? ['unnamed'] : []) : [],
    cue: all(cue.spans, 'cue'),
    content: quotation === 'indirect' ? [] : all(content.spans, 'quotation'),
  };
}

function trimmed(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  return [start + words.length - words.trimStart().length, start + words.trimEnd().length];
}
