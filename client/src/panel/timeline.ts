import { timeKinds, type PanelTime } from '../../../server/src/lsp/protocol';
import type { TimelineModel, TimeModel } from '../../webview/messages';
import type { PanelWords } from './words';

/** Times in the picture's description in words. */
const spoken = 12;

/** The times on one scale, a lane for each kind; null where there is nothing to compare. */
export function timelineModel(times: readonly PanelTime[], words: PanelWords): TimelineModel | null {
  const first = Math.min(...times.map(({ from }) => from));
  const last = Math.max(...times.map(({ to }) => to));
  if (new Set(times.map(({ from }) => from)).size < 2 || !(last > first)) return null;
  const at = (time: number): number => (time - first) / (last - first);
  const lanes = timeKinds.flatMap((kind) => {
    const own = times.filter((each) => each.kind === kind);
    if (own.length === 0) return [];
    const marks = own.map(({ from, to, text, range }): TimeModel => ({
      from: at(from),
      to: at(to),
      text,
      range,
      label: range === null ? text : `${text}, ${words.line(range.start.line + 1)}`,
    }));
    return [{ kind, label: words.timeKind[kind], marks }];
  });
  const parts = times.slice(0, spoken).map(({ kind, text }) => `${words.timeKind[kind]} ${text}`);
  return {
    title: words.timeline,
    label: words.inTime(parts.join(', ')),
    first: day(first),
    last: day(last),
    lanes,
  };
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
