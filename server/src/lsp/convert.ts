/**
 * From offsets and core's lines to the protocol's positions. Here alone: an editor also ends lines at a lone `\r`, where core
 * does not, so every line goes by way of its offset.
 */
import {
  DiagnosticSeverity,
  DocumentHighlightKind,
  FoldingRangeKind,
  SymbolKind,
  type Diagnostic,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type LocationLink,
  type SelectionRange,
  type SemanticTokens,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Capture, Span } from '../core/model';
import type { ArticleLine } from '../features/article';
import type { Definition } from '../features/definition';
import type { Fold } from '../features/folding';
import { tokenModifiers, tokenTypes } from '../features/legend';
import type { Link } from '../features/links';
import { lineAt } from '../features/locate';
import type { OutlineItem, OutlineKind } from '../features/outline';
import type { Problem } from '../features/problems';
import type { Reference } from '../features/references';
import type { Token } from '../features/semanticTokens';
import type { ZoneRun } from '../features/zoneRuns';
import type { Severity } from '../rules/finding';
import type { ArticleOnly, Range, ZoneRun as ZoneRunOfLines } from './protocol';

export function toSpan(document: TextDocument, { start, end }: Range): Span {
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  return [Math.min(from, to), Math.max(from, to)];
}

export function toRange(document: TextDocument, [start, end]: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** Whole lines of the editor, the last one given left out, without the last line's end. */
export function linesToSpan(document: TextDocument, startLine: number, endLine: number): Span {
  const start = document.offsetAt({ line: startLine, character: 0 });
  const end = document.offsetAt({ line: endLine, character: 0 });
  return [start, Math.max(start, endLine < document.lineCount ? end - 1 : end)];
}

/** First and last line of the span as an editor numbers them: from 1. */
export function toPlace(document: TextDocument, span: Span): { startLine: number; endLine: number } {
  const { start, end } = toRange(document, span);
  return { startLine: start.line + 1, endLine: end.line + 1 };
}

/** The editor's line in which a core line starts, and the one in which it ends. */
function editorLines(
  document: TextDocument,
  { lines }: Capture,
  line: number,
): { first: number; last: number } {
  const [start, end] = lines[line]!.span;
  return { first: document.positionAt(start).line, last: document.positionAt(end).line };
}

export function toZoneRuns(
  document: TextDocument,
  capture: Capture,
  runs: readonly ZoneRun[],
): ZoneRunOfLines[] {
  return runs.map(({ zone, startLine, endLine }) => ({
    zone,
    startLine: editorLines(document, capture, startLine).first,
    endLine: editorLines(document, capture, endLine - 1).last + 1,
  }));
}

export function toArticleOnly(
  document: TextDocument,
  capture: Capture,
  article: readonly ArticleLine[],
): ArticleOnly {
  const shown = article.flatMap(({ text, line }) => {
    const { first } = editorLines(document, capture, line);
    return text.split('\r').map((words, i) => ({ words, line: first + i }));
  });
  return {
    version: document.version,
    text: shown.map(({ words }) => words).join('\n'),
    lines: shown.map(({ line }) => line),
  };
}

/** Tokens as the protocol packs them: five numbers each, relative to the one before, none over a line end. */
export function toSemanticTokens(document: TextDocument, tokens: readonly Token[]): SemanticTokens {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  const push = (line: number, character: number, length: number, { type, modifiers }: Token): void => {
    if (length <= 0) return;
    data.push(
      line - lastLine,
      line === lastLine ? character - lastCharacter : character,
      length,
      tokenTypes.indexOf(type),
      modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0),
    );
    lastLine = line;
    lastCharacter = character;
  };
  for (const token of tokens) {
    const { start, end } = toRange(document, token.span);
    for (let line = start.line; line <= end.line; line++) {
      const from = line === start.line ? start.character : 0;
      push(line, from, (line === end.line ? end.character : lengthOfLine(document, line)) - from, token);
    }
  }
  return { data };
}

function lengthOfLine(document: TextDocument, line: number): number {
  // One past the line end's start: `positionAt` brings an offset within a line end back before it.
  const next = document.offsetAt({ line: line + 1, character: 0 });
  return document.positionAt(next - 1).character;
}

const severity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const diagnosticSource = 'provenance-lens';

/** What a client can show of a finding beside its message. */
export interface DiagnosticExtras {
  readonly evidence: boolean;
  /** The URI of what is said of a rule in the rule reference; null where the client shows no such links. */
  readonly about: (rule: string) => string | null;
}

export function toDiagnostic(
  document: TextDocument,
  problem: Problem,
  { evidence, about }: DiagnosticExtras,
): Diagnostic {
  const href = about(problem.code);
  return {
    range: toRange(document, problem.span),
    severity: severity[problem.severity],
    code: problem.code,
    ...(href !== null && { codeDescription: { href } }),
    source: diagnosticSource,
    message: problem.message,
    data: { fingerprint: problem.fingerprint },
    ...(evidence && {
      relatedInformation: problem.evidence.map(({ span, text }) => ({
        location: { uri: document.uri, range: toRange(document, span) },
        message: text,
      })),
    }),
  };
}

export function toFoldingRange(
  document: TextDocument,
  capture: Capture,
  { startLine, endLine, kind }: Fold,
): FoldingRange {
  return {
    startLine: editorLines(document, capture, startLine).first,
    endLine: editorLines(document, capture, endLine).last,
    ...(kind && { kind: kind === 'region' ? FoldingRangeKind.Region : FoldingRangeKind.Comment }),
  };
}

const symbolKind: Readonly<Record<OutlineKind, SymbolKind>> = {
  article: SymbolKind.Module,
  headline: SymbolKind.String,
  subheading: SymbolKind.Namespace,
  comments: SymbolKind.Array,
  comment: SymbolKind.Event,
  boilerplate: SymbolKind.Null,
};

/** The tree is shallow: see `outline`. */
export function toDocumentSymbol(document: TextDocument, item: OutlineItem): DocumentSymbol {
  return {
    name: item.name,
    detail: item.detail,
    kind: symbolKind[item.kind],
    range: toRange(document, item.span),
    selectionRange: toRange(document, item.selection),
    children: item.children.map((child) => toDocumentSymbol(document, child)),
  };
}

/** The words that introduced the source; a link also shows their line, and marks what was asked about. */
export function toDefinition(
  document: TextDocument,
  capture: Capture,
  { origin, target }: Definition,
  asLink: boolean,
): Location | LocationLink[] {
  const { uri } = document;
  const range = toRange(document, target);
  if (!asLink) return { uri, range };
  const first = capture.lines[lineAt(capture, target[0])]!.span;
  const whole: Span = [Math.min(first[0], target[0]), Math.max(first[1], target[1])];
  return [
    {
      originSelectionRange: toRange(document, origin),
      targetUri: uri,
      targetRange: toRange(document, whole),
      targetSelectionRange: range,
    },
  ];
}

/** The introduction as what is written, all other mentions as what is read. */
export function toHighlight(document: TextDocument, { span, introduction }: Reference): DocumentHighlight {
  const kind = introduction ? DocumentHighlightKind.Write : DocumentHighlightKind.Read;
  return { range: toRange(document, span), kind };
}

/** From the narrowest step to the widest, each with the next around it. The steps are few: see `selectionRanges`. */
export function toSelectionRange(document: TextDocument, steps: readonly Span[]): SelectionRange {
  const [widest, ...inner] = steps.map((span) => toRange(document, span)).reverse();
  return inner.reduce<SelectionRange>((parent, range) => ({ range, parent }), { range: widest! });
}

export function toDocumentLink(document: TextDocument, { span, target, tooltip }: Link): DocumentLink {
  return { range: toRange(document, span), target, tooltip };
}
