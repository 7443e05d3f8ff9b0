/** The outline: article with headline and subheadings, comments by thread, boilerplate. */
import { t } from '@vscode/l10n';
import type { Capture, Comment, Span, Zone } from '../core/model';
import { zoneLabel } from './labels';
import { excerpt } from './words';
import { zoneRuns, type ZoneRun } from './zoneRuns';

export type OutlineKind = 'headline' | 'subheading' | 'article' | 'comments' | 'comment' | 'boilerplate';

export interface OutlineItem {
  /** Never empty. */
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  /** Within `span`. */
  readonly selection: Span;
  readonly children: OutlineItem[];
}

/** Deeper answers hang at this depth: editors and serialisers walk the tree by recursion. */
const deepest = 30;

export function outline(capture: Capture): OutlineItem[] {
  const comments = new CommentReader(capture);
  return blocks(zoneRuns(capture)).map(({ zone, startLine, endLine, inside }) => {
    const boilerplate = inside.map((run) => plainItem(capture, run, run.zone));
    const children =
      zone === 'article'
        ? headings(capture, startLine, endLine)
        : zone === 'comments'
          ? comments.upTo(endLine)
          : [];
    return {
      ...plainItem(capture, { startLine, endLine }, zone),
      children: [...children, ...boilerplate].sort((a, b) => a.span[0] - b.span[0]),
    };
  });
}

interface Block {
  readonly zone: Zone;
  readonly startLine: number;
  endLine: number;
  /** Boilerplate between two runs of the block's zone. */
  readonly inside: ZoneRun[];
}

/** Runs of one zone with only boilerplate between them are one block. */
function blocks(runs: readonly ZoneRun[]): Block[] {
  const out: Block[] = [];
  let pending: ZoneRun[] = [];
  const flush = (): void => {
    for (const run of pending) out.push({ ...run, inside: [] });
    pending = [];
  };
  for (const run of runs) {
    const last = out.at(-1);
    if (run.zone === 'boilerplate') pending.push(run);
    else if (last?.zone === run.zone) {
      last.endLine = run.endLine;
      for (const each of pending) last.inside.push(each);
      pending = [];
    } else {
      flush();
      out.push({ ...run, inside: [] });
    }
  }
  flush();
  return out;
}

function plainItem(
  capture: Capture,
  { startLine, endLine }: { startLine: number; endLine: number },
  zone: Zone,
): OutlineItem {
  const first = capture.lines[startLine]!.span;
  return {
    name: zoneLabel(zone),
    detail:
      zone === 'boilerplate'
        ? excerpt(capture.text.slice(...first), 60)
        : t('{0} lines', endLine - startLine),
    kind: zone,
    span: [first[0], capture.lines[endLine - 1]!.span[1]],
    selection: first,
    children: [],
  };
}

function headings(capture: Capture, startLine: number, endLine: number): OutlineItem[] {
  return capture.lines.slice(startLine, endLine).flatMap(({ zone, role, span }) => {
    if (zone !== 'article' || (role !== 'headline' && role !== 'subheading')) return [];
    const name = excerpt(capture.text.slice(...span)) || '…';
    const detail = role === 'headline' ? t('Headline') : '';
    return [{ name, detail, kind: role, span, selection: span, children: [] }];
  });
}

/** Hands out the comments block by block, nested by depth. */
class CommentReader {
  private next = 0;
  constructor(private readonly capture: Capture) {}

  /** The comments not handed out yet that start before the line. */
  upTo(endLine: number): OutlineItem[] {
    const { comments } = this.capture;
    const roots: OutlineItem[] = [];
    const open: { item: OutlineItem; depth: number }[] = [];
    for (; this.next < comments.length && comments[this.next]!.line < endLine; this.next++) {
      const comment = comments[this.next]!;
      const item = this.item(comment);
      while (open.length && (open.at(-1)!.depth >= comment.depth || open.length >= deepest)) open.pop();
      (open.at(-1)?.item.children ?? roots).push(item);
      open.push({ item, depth: comment.depth });
    }
    return roots.map(reaching);
  }

  private item({ author, authorSpan, span, line }: Comment): OutlineItem {
    const { text, lines } = this.capture;
    const first = lines[line]!.span;
    const selection: Span = authorSpan ?? [first[0], Math.min(first[1], span[1])];
    const whole: Span = [Math.min(span[0], selection[0]), Math.max(span[1], selection[1])];
    const body = text.slice(authorSpan ? Math.max(authorSpan[1], whole[0]) : whole[0], whole[1]);
    return {
      name: (author && excerpt(author, 60)) || t('Author line lost'),
      detail: excerpt(body, 60),
      kind: 'comment',
      span: whole,
      selection,
      children: [],
    };
  }
}

/** An item's range takes its children in. At most `deepest` levels. */
function reaching(item: OutlineItem): OutlineItem {
  const children = item.children.map(reaching);
  const end = children.reduce((most, { span }) => Math.max(most, span[1]), item.span[1]);
  return { ...item, span: [item.span[0], end], children };
}
