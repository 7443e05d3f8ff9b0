// The table of stages against the peer, and what each may cost.

/** What stages may cost, as a share of the peer's time for the same text. Stages not named are `the rest`. */
export const budgets = [
  { name: 'zones and threads', stages: ['segments', 'threads'], ratio: 0.27 },
  { name: 'claims', stages: ['claims'], ratio: 0.55 },
  { name: 'the rest', stages: [], ratio: 0.18 },
];

/** Milliseconds of each budget's stages. @param {ReadonlyMap<string, number>} stages */
export function byBudget(stages) {
  const named = new Set(budgets.flatMap((budget) => budget.stages));
  const sum = (of) => [...stages].reduce((ms, [name, each]) => (of(name) ? ms + each : ms), 0);
  return budgets.map((budget) => ({
    ...budget,
    ms: sum((name) => (budget.stages.length ? budget.stages.includes(name) : !named.has(name))),
  }));
}

/** Columns as wide as their widest cell; the first is left-aligned. @param {readonly (readonly string[])[]} rows */
export function columns(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const cell = (text, i) => (i ? text.padStart(widths[i]) : text.padEnd(widths[i]));
  return rows.map((row) => `  ${row.map(cell).join('  ')}`.trimEnd()).join('\n');
}

/** A ratio the way the tables write it. */
export const ratio = (value) => value.toFixed(2).replace(/^0/, '');

/**
 * The table of stages and that of budgets.
 * @param {{stages: ReadonlyMap<string, number>, total: number, peer: number | undefined}} measured  in milliseconds
 * @param {number} bytes  of UTF-8
 */
export function stageTables({ stages, total, peer }, bytes) {
  const perMB = (ms) => (ms / (bytes / 1e6)).toFixed(1);
  const against = (ms) => (peer === undefined ? '-' : ratio(ms / peer));
  const row = (name, ms) => [name, perMB(ms), against(ms)];
  const tables = columns([
    ['stage', 'ms/MB', 'of the peer'],
    ...[...stages].map(([name, ms]) => row(name, ms)),
    row('total', total),
    ...(peer === undefined ? [] : [row('peer', peer)]),
  ]);
  if (peer === undefined) return tables;
  const spent = [...byBudget(stages), { name: 'total', ms: total, ratio: 1 }];
  const budgetRows = spent.map((each) => {
    const share = each.ms / peer;
    return [each.name, ratio(share), ratio(each.ratio), share > each.ratio ? 'over' : 'within'];
  });
  return `${tables}\n\n${columns([['budget', 'of the peer', 'may be', ''], ...budgetRows])}`;
}
