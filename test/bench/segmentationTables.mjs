// The tables of `npm run bench -- segmentation`, from what the scorer says.
import { columns, ratio } from './budgets.mjs';
import { calibrationGoal, halfCleanedGoal, layoutGoal, zoneGoals } from './goals.mjs';
import { bestOf } from './tools.mjs';

/** Three digits, without a leading zero; a dash where there is no figure. */
export const digits = (value) => (value >= 0 ? value.toFixed(3).replace(/^0/, '') : '-');
const signed = (value) => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(3).replace(/^0/, '')}`;

/** F1 of a zone by line and by character. */
function both(result, zone, show = digits) {
  const of = (level) => result?.[level][zone]?.f1;
  return of('line') > 0 ? `${show(of('line'))} / ${show(of('char'))}` : '-';
}

const tiers = ['core', 'silver', 'multilingual', 'general-web'];

/** What is shown of the pages: articles by tier, comments where they are annotated. */
const shown = [
  ...tiers.map((tier) => ({ name: tier, tier, zone: 'article' })),
  { name: 'comments (core)', tier: 'core', zone: 'comment' },
];

const verdict = (value, { least, goal }) =>
  value >= goal ? 'goal reached' : value >= least ? 'reached' : 'short';

/** Pages against what has to be reached and the best tool that saw the HTML. @param {any} ours @param {readonly import('./tools.mjs').Tool[]} tools */
export function goalTable(ours, tools, cleaned) {
  const rows = zoneGoals.flatMap((wanted) => {
    const { tier, zone, level } = wanted;
    const figure = (scores) => scores.groups[tier]?.[level][zone]?.f1;
    const value = figure(ours);
    if (value === undefined) return [];
    const best = bestOf(tools, figure);
    const name = `${tier}, ${zone} by ${level === 'line' ? 'line' : 'character'}`;
    return [[name, value, best, wanted]];
  });
  rows.push(['half-cleaned, macro by line', cleaned.all.line.macro.f1, undefined, halfCleanedGoal]);
  return columns([
    ['F1', 'here', 'best with HTML', '', 'at least', 'goal', ''],
    ...rows.map(([name, value, best, wanted]) => [
      name,
      digits(value),
      digits(best?.value),
      best?.name ?? '',
      digits(wanted.least),
      digits(wanted.goal),
      verdict(value, wanted),
    ]),
  ]);
}

/** All tools, by line / by character. */
export function toolTable(ours, tools) {
  const cells = (scores) => shown.map(({ tier, zone }) => both(scores.groups[tier], zone));
  const counts = shown.map(({ tier, zone }) => {
    const group = ours.groups[tier];
    return String((zone === 'comment' ? group?.documents_comments_annotated : group?.documents) ?? 0);
  });
  return columns([
    ['article by line / by character', ...shown.map(({ name }) => name)],
    ['documents', ...counts],
    ['Provenance Lens', ...cells(ours)],
    ...tools.map(({ name, seesHtml, scores }) => [`${name}${seesHtml ? '' : ' *'}`, ...cells(scores)]),
  ]);
}

/** The same pages laid out otherwise. */
export function layoutTable(pages, variantB) {
  const difference = ({ tier, zone }) => {
    const [now, then] = [variantB.groups[tier], pages.groups[tier]];
    const of = (level) => now?.[level][zone]?.f1 - then?.[level][zone]?.f1;
    return of('line') === of('line') ? `${signed(of('line'))} / ${signed(of('char'))}` : '-';
  };
  return columns([
    ['laid out otherwise', ...shown.map(({ name }) => name)],
    ['variant B', ...shown.map(({ tier, zone }) => both(variantB.groups[tier], zone))],
    ['less the pages', ...shown.map(difference)],
    [`articles may differ by`, ...shown.map(({ zone }) => (zone === 'article' ? digits(layoutGoal) : ''))],
  ]);
}

/** Each zone and the mean of the zones, by group. @param {readonly (readonly [name: string, result: any])[]} groups */
export const zoneTable = (title, groups) =>
  columns([
    [`${title}, by line / by character`, 'documents', 'article', 'comments', 'boilerplate', 'macro'],
    ...groups.map(([name, result]) => [
      name,
      String(result.documents),
      ...['article', 'comment', 'boilerplate', 'macro'].map((zone) => both(result, zone)),
    ]),
  ]);

/** @param {readonly (readonly [name: string, found: ReturnType<typeof import('./calibration.mjs').calibration>])[]} parts */
export const calibrationTable = (parts) =>
  columns([
    ['expected calibration error', 'lines', 'error', 'under', ''],
    ...parts.map(([name, { lines, error }]) => [
      name,
      String(lines),
      digits(error),
      digits(calibrationGoal),
      error < calibrationGoal ? 'reached' : 'short',
    ]),
  ]);

/** @param {ReturnType<typeof import('./calibration.mjs').calibration>} found */
export const reliabilityTable = (title, { groups }) =>
  columns([
    [`confidence, ${title}`, 'lines', 'said', 'right'],
    ...groups.map(({ low, high, lines, said, right }) => [
      `${ratio(low)} to ${ratio(high)}`,
      String(lines),
      digits(said),
      digits(right),
    ]),
  ]);
