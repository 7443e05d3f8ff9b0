// Line predictions of other tools on the gold's pages.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonl } from './captures.mjs';
import { score } from './scored.mjs';

const ending = '.jsonl.gz';

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {boolean} seesHtml  or read the text alone
 * @property {any} scores  what the scorer says of it, by tier
 */
/**
 * Scores every tool on the documents of `pages`.
 * @param {import('./scored.mjs').Where} where
 * @param {string} pages  file of gold @param {ReadonlySet<string>} ids  its documents
 * @returns {Promise<Tool[]>} those that saw the HTML first
 */
export async function scoreTools(where, pages, ids) {
  const folder = join(where.gold, 'segmentation/peers');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];
  const tools = [];
  for (const file of files.sort()) {
    const name = file.slice(0, -ending.length);
    const predicted = join(where.folder, `${name}.tool.jsonl`);
    const own = [...readJsonl(join(folder, file))].filter(({ id }) => ids.has(id));
    writeFileSync(predicted, own.map((each) => `${JSON.stringify(each)}\n`).join(''));
    const scores = await score(where, 'segmentation', [pages, predicted, '--by', 'tier']);
    tools.push({ name, seesHtml: !name.endsWith('-textonly'), scores });
  }
  const scores = await score(where, 'segmentation', [pages, '--baseline', 'trivial', '--by', 'tier']);
  tools.push({ name: '80 characters and a full stop', seesHtml: false, scores });
  return tools.sort((a, b) => b.seesHtml - a.seesHtml);
}

/**
 * The best figure of the tools that saw the HTML.
 * @param {readonly Tool[]} tools @param {(scores: any) => number | undefined} figure
 * @returns {{name: string, value: number} | undefined} undefined: none of them says such lines at all
 */
export function bestOf(tools, figure) {
  const found = tools
    .filter(({ seesHtml }) => seesHtml)
    .map(({ name, scores }) => ({ name, value: figure(scores) ?? 0 }))
    .reduce((a, b) => (b.value > a.value ? b : a), { name: '', value: 0 });
  return found.value > 0 ? found : undefined;
}
