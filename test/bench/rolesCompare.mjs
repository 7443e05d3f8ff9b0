// What a capture's roles have right, too many and missed, by gold of the form of `gold/roles.json`. Lines count from 0.

/** Hints of the dev pages, and the roles that find one: bylines there include dates and datelines. */
export const judged = {
  headline: ['headline', 'repeated-headline'],
  byline: ['byline', 'timestamp', 'dateline'],
  caption: ['caption'],
};

const linesOf = (capture, role) => capture.lines.flatMap((line, i) => (line.role === role ? [i] : []));

/** @returns {Generator<{role: string, kind: 'right' | 'extra' | 'missed', line: number}>} */
function* compareLines(role, found, wanted, allowed) {
  for (const line of wanted) {
    if (found.includes(line)) yield { role, kind: 'right', line };
    else if (!allowed.missing?.includes(line)) yield { role, kind: 'missed', line };
  }
  const may = new Set([...wanted, ...(allowed.extra ?? [])]);
  for (const line of found) if (!may.has(line)) yield { role, kind: 'extra', line };
}

const overlap = ([a, b], [c, d]) => Math.max(0, Math.min(b, d) - Math.max(a, c));
const lineAt = (capture, offset) => capture.lines.findIndex(({ span }) => offset <= span[1]);

/** A dateline is found where it and the gold's share more than half of what both cover together. */
function* compareDatelines(capture, { dateline, may = {} }) {
  const { value, spans } = capture.provenance.dateline;
  const found = value === null ? undefined : spans[0];
  const hit = dateline.find(([, span]) => {
    const shared = found ? overlap(found, span) : 0;
    return 2 * shared > found?.[1] - found?.[0] + span[1] - span[0] - shared;
  });
  for (const each of dateline.slice(0, 1)) {
    yield { role: 'dateline', kind: hit ? 'right' : 'missed', line: each[0] };
  }
  const line = found && lineAt(capture, found[0]);
  if (found && !hit && !may.dateline?.includes(line)) yield { role: 'dateline', kind: 'extra', line };
}

/** The field `byline` against the names of the gold: one of them is enough. */
function* compareNames(capture, { byline, may = {} }) {
  const { value, spans } = capture.provenance.byline;
  const names = byline.flatMap(([, each]) => each);
  const hit = value !== null && spans.some((span) => names.some((name) => overlap(span, name) > 0));
  if (byline.length > 0) yield { role: "author's name", kind: hit ? 'right' : 'missed', line: byline[0][0] };
  if (value === null || hit) return;
  const line = lineAt(capture, spans[0][0]);
  if (!may.byline?.includes(line)) yield { role: "author's name", kind: 'extra', line };
}

/** @returns {Generator<{role: string, kind: 'right' | 'extra' | 'missed', line: number}>} for one document of the gold */
export function* compareRoles(capture, gold) {
  const { headline, repeats = [], byline, timestamp, caption, subheading, may = {} } = gold;
  yield* compareDatelines(capture, gold);
  if (gold.only) return;
  if (headline) {
    const found = linesOf(capture, 'headline');
    const own = [...headline, ...repeats];
    const hit = found.find((line) => own.includes(line));
    if (headline.length > 0)
      yield { role: 'headline', kind: hit === undefined ? 'missed' : 'right', line: headline[0] };
    yield* compareLines('headline', found, [], { extra: [...own, ...(may.headline ?? [])] });
  }
  const bylines = byline.map(([line]) => line);
  const datelines = gold.dateline.map(([line]) => line);
  const found = Object.fromEntries(
    ['byline', 'timestamp', 'dateline'].map((role) => [role, linesOf(capture, role)]),
  );
  // A line that names author, place and time at once is right as any of them.
  const also = (own, ...others) => ({
    extra: [...(may[own] ?? []), ...others.flat()],
    missing: others.flat().filter((line) => Object.values(found).some((lines) => lines.includes(line))),
  });
  yield* compareLines(
    'byline',
    found.byline,
    bylines,
    also(
      'byline',
      timestamp.filter((t) => bylines.includes(t)),
      datelines,
    ),
  );
  yield* compareLines('timestamp', found.timestamp, timestamp, also('timestamp', bylines, datelines));
  yield* compareNames(capture, gold);
  if (caption) yield* compareLines('caption', linesOf(capture, 'caption'), caption, { extra: may.caption });
  if (subheading) yield* compareLines('subheading', linesOf(capture, 'subheading'), subheading, {});
}

/** @returns {Generator<[role: string, found: number, all: number]>} the hints of a page found by its roles */
export function* hintsFound(capture, fine) {
  for (const [role, roles] of Object.entries(judged)) {
    const lines = fine.flatMap((hint, i) => (hint === role ? [i] : []));
    const found = lines.filter((i) => roles.includes(capture.lines[i]?.role));
    if (lines.length === 0) continue;
    // A headline is one, however often it stands there.
    if (role === 'headline') yield [role, Math.min(1, found.length), 1];
    else yield [role, found.length, lines.length];
  }
}
