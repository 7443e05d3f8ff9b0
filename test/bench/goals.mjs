// What the zones are to reach, on domains never seen.

/**
 * F1. `level`: by line or by character. `least`: what they must reach; `goal`: about half the error of the best tool that sees
 * the HTML.
 */
export const zoneGoals = [
  { tier: 'core', zone: 'article', level: 'line', least: 0.9, goal: 0.925 },
  { tier: 'core', zone: 'article', level: 'char', least: 0.955, goal: 0.97 },
  { tier: 'silver', zone: 'article', level: 'line', least: 0.93, goal: 0.95 },
  { tier: 'silver', zone: 'article', level: 'char', least: 0.967, goal: 0.98 },
  { tier: 'multilingual', zone: 'article', level: 'line', least: 0.87, goal: 0.91 },
  { tier: 'multilingual', zone: 'article', level: 'char', least: 0.95, goal: 0.965 },
  { tier: 'core', zone: 'comment', level: 'line', least: 0.88, goal: 0.9 },
  { tier: 'core', zone: 'comment', level: 'char', least: 0.9, goal: 0.93 },
];

/** Mean F1 by line of the three zones in half-cleaned captures. */
export const halfCleanedGoal = { least: 0.82, goal: 0.88 };

/** By how much the F1 of articles by line may differ where the same pages are laid out otherwise. */
export const layoutGoal = 0.01;

/** Under which the expected calibration error has to stay. */
export const calibrationGoal = 0.05;

/** Milliseconds of CPU time for a megabyte, zones and threads. */
export const timeGoal = 60;

/** Under which the median of problems in an article line has to stay, over half-cleaned captures: one in five lines. */
export const findingsGoal = 0.2;

/**
 * F1 of attribution, relations of saying. Other systems as the gold's README tells them, on PolNeAR's official test part; `humans`:
 * two annotators on twenty articles.
 */
export const attributionGoals = [
  ['sentence attributed', 'sent.attributed', 0.856, 0.824, 0.916, 0.936, 0.91, 0.94],
  ['sentence not attributed', 'sent.unattributed', 0.784, 0.726, 0.85, 0.828, 0.84, 0.89],
  ['cue exact', 'cue.exact', 0.582, 0.669, 0.779, 0.762, 0.7, 0.78],
  ['source overlap', 'source.overlap', 0.571, 0.764, 0.892, 0.864, 0.8, 0.89],
  ['content partial', 'content.partial', 0.627, 0.751, 0.86, 0.866, 0.77, 0.86],
  ['relation overlap', 'relation.overlap', 0.411, 0.536, 0.712, 0.823, 0.6, 0.72],
].map(([name, metric, regex, crf, bert, humans, least, goal]) => ({
  name,
  metric,
  regex,
  crf,
  bert,
  humans,
  least,
  goal,
}));
