// CPU time of some stages beside the peer's.
import { budgets, columns, ratio } from './budgets.mjs';
import { bytesOf } from './captures.mjs';
import { measure } from './stages.mjs';

/**
 * @param {object} core @param {{name: string, tag: (text: string) => void} | undefined} peer
 * @param {readonly string[]} texts
 * @param {{budget: string, rounds: number, most?: number}} how  `budget`: which of `budgets`; `most`: milliseconds a megabyte
 */
export function timeTable(core, peer, texts, { budget, rounds, most }) {
  const { stages: names, ratio: share } = budgets.find(({ name }) => name === budget);
  const measured = measure(core, peer?.tag, texts, { rounds, upTo: names.at(-1) });
  return timeRows(measured, { names, share, most, megabytes: bytesOf(texts) / 1e6 });
}

/**
 * @param {ReturnType<typeof measure>} measured  in milliseconds
 * @param {{names: readonly string[], share: number, most?: number, megabytes: number}} budget
 */
export function timeRows({ stages, peer }, { names, share, most, megabytes }) {
  const sum = names.reduce((ms, name) => ms + stages.get(name), 0);
  const row = (name, ms) => [name, (ms / megabytes).toFixed(1), peer === undefined ? '-' : ratio(ms / peer)];
  const rows = [
    ['CPU time', 'ms/MB', 'of the peer', ''],
    ...(names.length > 1 ? names.map((name) => [...row(name, stages.get(name)), '']) : []),
    [...row(names.length > 1 ? 'together' : names[0], sum), ''],
    ['may be', most === undefined ? '' : most.toFixed(1), ratio(share), verdict()],
  ];
  if (peer !== undefined) rows.push([...row('peer', peer), '']);
  return columns(rows);

  function verdict() {
    const over = peer === undefined ? false : sum / peer > share;
    return over || sum / megabytes > (most ?? Infinity) ? 'over' : 'within';
  }
}
