// How many findings a capture gets: `npm run bench -- findings`. Problems lists have to stay short.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { goldFile, goldFolder, hash, readJsonl } from './captures.mjs';
import { bundleCore, loadCore } from './core.mjs';
import { findingsGoal } from './goals.mjs';
import { inFolder, positive } from './program.mjs';

const hidden =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g;
/** Words on one line, what is not seen by its code. */
const shown = (words) =>
  words
    .replace(/\n/g, '⏎')
    .replace(hidden, (c) => `‹${c.charCodeAt(0).toString(16)}›`)
    .slice(0, 160);

/** Of sorted numbers, the one at this share. */
export const quantile = (sorted, share) =>
  sorted.length === 0 ? 0 : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

/**
 * Counts of one capture. Hints stand in no Problems list.
 * @returns {{lines: number, problems: number, hints: number, boilerplate: number, share: number | null}} `share`: problems in an
 *   article line; null where there is none
 */
export function countsOf({ lines }, findings) {
  const article = lines.filter(({ zone }) => zone === 'article');
  const boilerplate = lines.filter(({ zone }) => zone === 'boilerplate');
  const problems = findings.filter(({ severity }) => severity !== 'hint');
  const inside = ({ span }) => boilerplate.some((line) => span[0] >= line.span[0] && span[0] <= line.span[1]);
  return {
    lines: article.length,
    problems: problems.length,
    hints: findings.length - problems.length,
    boilerplate: problems.filter(inside).length,
    share: article.length === 0 ? null : problems.length / article.length,
  };
}

/** What was given of a page's address, as a crawler would have it. */
const contextOf = ({ url_domain }, supplied) =>
  supplied ? { supplied: [{ origin: 'gold', values: { url: `https://${url_domain}/` } }] } : {};

export async function main(words) {
  const { values } = parseArgs({
    args: words,
    options: {
      gold: { type: 'string', default: goldFolder },
      file: { type: 'string', default: 'segmentation-dev-cleaned' },
      rule: { type: 'string' },
      most: { type: 'string', default: '20' },
      supplied: { type: 'boolean', default: false },
    },
  });
  const most = positive(values, 'most');
  await inFolder(async (folder) => {
    const { analyse, runRules, plain } = loadCore(await bundleCore(folder));
    const all = [];
    const rules = new Map();
    const examples = [];
    for (const document of readJsonl(goldFile(values.gold, `segmentation/${values.file}.jsonl.gz`))) {
      const capture = analyse(document.text, { context: contextOf(document, values.supplied) });
      const findings = runRules(capture);
      all.push(countsOf(capture, findings));
      for (const each of findings) {
        const known = rules.get(each.rule) ?? { severity: each.severity, findings: 0, captures: new Set() };
        known.findings++;
        known.captures.add(document.id);
        rules.set(each.rule, known);
        if (each.rule === values.rule) examples.push({ document, capture, finding: each });
      }
    }
    if (values.rule) return showExamples(examples, most, plain);
    report(all, rules);
  });
}

/** Findings of one rule, drawn by id, with their words. */
function showExamples(examples, most, plain) {
  const drawn = [...examples].sort((a, b) => hash(a.document.id) - hash(b.document.id)).slice(0, most);
  for (const { document, capture, finding } of drawn) {
    const { text, lines } = capture;
    const [start, end] = finding.span;
    const line = lines.find(({ span }) => span[1] >= start);
    console.log(`${document.url_domain}  line ${lines.indexOf(line) + 1} (${line?.zone} ${line?.role})`);
    console.log(
      `   ${shown(text.slice(Math.max(0, start - 50), start))}[${shown(text.slice(start, end))}]${shown(text.slice(end, end + 50))}`,
    );
    console.log(`   ${shown(plain(finding.message))}`);
  }
  console.log(`${drawn.length} of ${examples.length}`);
}

function report(all, rules) {
  const shares = all.flatMap(({ share }) => (share === null ? [] : [share])).sort((a, b) => a - b);
  const problems = all.map((each) => each.problems).sort((a, b) => a - b);
  const boilerplate = all.map((each) => each.boilerplate).sort((a, b) => a - b);
  const row = (name, sorted, digits) =>
    `${name.padEnd(34)}${[0.1, 0.25, 0.5, 0.75, 0.9, 0.99].map((share) => quantile(sorted, share).toFixed(digits).padStart(8)).join('')}`;
  console.log(`${all.length} captures, ${shares.length} of them with article lines\n`);
  console.log(
    `${''.padEnd(34)}${['10 %', '25 %', 'median', '75 %', '90 %', '99 %'].map((name) => name.padStart(8)).join('')}`,
  );
  console.log(row('problems in an article line', shares, 2));
  console.log(row('problems in a capture', problems, 0));
  console.log(row('  of them in boilerplate', boilerplate, 0));
  console.log(
    `\nmedian ${quantile(shares, 0.5).toFixed(3)}, to stay under ${findingsGoal}: ${quantile(shares, 0.5) < findingsGoal ? 'reached' : 'MISSED'}\n`,
  );
  if (quantile(shares, 0.5) >= findingsGoal) process.exitCode = 1;
  for (const [rule, { severity, findings, captures }] of [...rules].sort(
    (a, b) => b[1].findings - a[1].findings,
  ))
    console.log(
      `${rule.padEnd(34)}${severity.padEnd(13)}${String(findings).padStart(7)} in ${String(captures.size).padStart(5)} captures`,
    );
}
