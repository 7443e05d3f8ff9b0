/** Readers of untyped configuration: a bad value is named and left out, never an error. */
import { severities, type RuleLevels } from '../rules/finding';

/** Told of each value that was left out, in one English sentence for the log. */
export type Warn = (what: string) => void;

export type Plain = Readonly<Record<string, unknown>>;

/** `value` as an object; an absent value (undefined or null) is an empty one. */
export function asObject(value: unknown, name: string, warn: Warn): Plain {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Plain;
  warn(`${name} is not an object: left out.`);
  return {};
}

export function asOneOf<T extends string>(
  value: unknown,
  allowed: readonly T[],
  name: string,
  warn: Warn,
): T | undefined {
  if (value === undefined || value === null) return undefined;
  const found = allowed.find((each) => each === value);
  if (found === undefined) warn(`${name} is none of ${allowed.join(', ')}: left out.`);
  return found;
}

export function asNumber(
  value: unknown,
  [least, most]: readonly [number, number],
  name: string,
  warn: Warn,
): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && value >= least && value <= most) return value;
  warn(`${name} is not a number from ${String(least)} to ${String(most)}: left out.`);
  return undefined;
}

/** Globs of a folder one merely opened may be hostile: few, short and tame ones only. */
const mostGlobs = 200;
const longestGlob = 300;

/** Will matching end soon? Groups repeat without end, and many stars in one name try every way to split it. */
function tame(glob: string): boolean {
  const segments = glob.split('/');
  return (
    glob !== '' &&
    glob.length <= longestGlob &&
    !/[()]/.test(glob) &&
    segments.every((segment) => (segment.match(/\*+/g) ?? []).length <= 3) &&
    segments.filter((segment) => segment === '**').length <= 4
  );
}

export function asGlobs(value: unknown, name: string, warn: Warn): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) {
    warn(`${name} is not a list of globs: left out.`);
    return undefined;
  }
  const globs = value.filter((each): each is string => typeof each === 'string' && tame(each));
  if (globs.length < value.length)
    warn(
      `${name}: entries that are no text, longer than ${String(longestGlob)} characters, or hold groups or more than three stars in one name are left out.`,
    );
  if (globs.length > mostGlobs) warn(`${name}: entries past the first ${String(mostGlobs)} are left out.`);
  return globs.slice(0, mostGlobs);
}

const levels = [...severities, 'off'] as const;
export type Level = (typeof levels)[number];
const ruleId = /^[a-z]+\/[a-z-]+$/;
const longestRuleId = 80;
/** Bad entries of one map that are named; the others are counted. */
const mostNamed = 20;

/** Rule id -> severity or `off`. Ids are checked for their form only: a newer file may name rules this version lacks. */
export function asLevels(value: unknown, name: string, warn: Warn): Readonly<Record<string, Level>> {
  const read: Record<string, Level> = {};
  let bad = 0;
  const few: Warn = (what) => {
    if (++bad <= mostNamed) warn(what);
  };
  for (const [id, raw] of Object.entries(asObject(value, name, warn))) {
    if (id.length > longestRuleId || !ruleId.test(id)) {
      few(`${name}: ${JSON.stringify(id.slice(0, longestRuleId))} is no rule's id: left out.`);
      continue;
    }
    const level = asOneOf(raw, levels, `${name}.${id}`, few);
    if (level !== undefined) read[id] = level;
  }
  if (bad > mostNamed) warn(`${name}: ${String(bad - mostNamed)} more such entries are left out.`);
  return read satisfies RuleLevels;
}
