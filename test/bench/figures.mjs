// The figures that have floors: the command line over gold.
import { annotate, layDown, predictions, readThrough, score } from './scored.mjs';
import { goldFile, hash, inTenth, inTenthOfArticles, readJsonl } from './captures.mjs';
import { figuresOfFlags, readFlagGold, readFlags } from './flags.mjs';
import { readProvenanceGold, scoreProvenance, sharesOf } from './provenance.mjs';
import { readRoleGold, scoreRoles } from './roles.mjs';
import { readThreadGold, wantedOf } from './threadGold.mjs';
import { figuresOfThreads, scoreThread } from './threadScores.mjs';

const round = (value) => Math.round(value * 1e4) / 1e4;
const rounded = (entries) => Object.fromEntries(entries.map(([name, value]) => [name, round(value)]));

/**
 * F1 by line and by character for each zone; none for comments where the gold tells no comments.
 * @param {{line: any, char: any}} result  of all or of a group, as score-segmentation.mjs prints it with --json
 */
export function segmentationFigures({ line, char }) {
  return rounded([
    ['article, lines', line.article.f1],
    ['article, characters', char.article.f1],
    ...(line.comment ? [['comment, lines', line.comment.f1]] : []),
    ...(line.comment ? [['comment, characters', char.comment.f1]] : []),
    ['boilerplate, lines', line.boilerplate.f1],
    ['macro, lines', line.macro.f1],
  ]);
}

/** F1 of spans and of the sentence decision. @param {any} scores  what score-attribution.mjs prints with --json */
export function attributionFigures(scores) {
  return rounded([
    ['cue exact', scores['cue.exact'].f1],
    ['source overlap', scores['source.overlap'].f1],
    ['content partial', scores['content.partial'].f1],
    ['relation overlap', scores['relation.overlap'].f1],
    ['sentence attributed', scores['sent.attributed'].f1],
    ['sentence not attributed', scores['sent.unattributed'].f1],
  ]);
}

/** Starts and parents: F1; authors: the share found. @param {ReturnType<typeof figuresOfThreads>} figures */
export const threadFigures = ({ f1, authors, parents }) =>
  rounded([
    ['starts', f1],
    ['authors', authors],
    ['parents', parents],
  ]);

/** F1 of each role, both halves of the gold together. */
export function roleFigures({ halves }) {
  const sums = {};
  for (const [role, counts] of Object.values(halves).flatMap(Object.entries)) {
    const sum = (sums[role] ??= { right: 0, extra: 0, missed: 0 });
    for (const kind of Object.keys(sum)) sum[kind] += counts[kind];
  }
  const f1 = ({ right, extra, missed }) => (2 * right) / (2 * right + extra + missed);
  return rounded(Object.entries(sums).map(([role, sum]) => [role, f1(sum)]));
}

/** Fewer cases make no figure. */
const FEW = 20;

/** Precision of what is stated and of what is inferred, and recall, of each field of one file. */
export const provenanceFigures = (byField) =>
  rounded(
    Object.entries(byField).flatMap(([field, sum]) =>
      Object.entries(sharesOf(sum))
        .filter(([name, share]) => share !== undefined && (sum[name]?.[1] ?? sum.wanted) >= FEW && share > 0)
        .map(([name, share]) => [`${field}, ${name}`, share]),
    ),
  );

const file = {
  pages: 'segmentation/segmentation-dev.jsonl.gz',
  variantB: 'segmentation/segmentation-dev-variantB.jsonl.gz',
  cleaned: 'segmentation/segmentation-dev-cleaned.jsonl.gz',
  attribution: 'attribution/attribution-dev.jsonl.gz',
};

/** A quarter of the documents is enough for the floors of the provenance: most of its figures are shares of all pages. */
const ofFloors = ({ id }) => hash(id.replace(/#.*$/, '')) % 4 === 0;

async function segmentationScores(where, name, path, keep = () => true) {
  const documents = [...readJsonl(goldFile(where.gold, path))].filter((each) => inTenth(each) && keep(each));
  const gold = layDown(where, name, documents);
  const predicted = await predictions(where, 'segmentation', await annotate(where, name, documents));
  return score(where, 'segmentation', [gold, predicted, '--by', 'tier']);
}

const ofZones = (name, result) => ({
  name,
  documents: result.documents,
  figures: segmentationFigures(result),
});

/** What is scored. @type {Record<string, (where: import('./scored.mjs').Where) => Promise<{name: string, documents: number, figures: Record<string, number>}[]>>} */
const parts = {
  pages: async (where) => {
    const { groups } = await segmentationScores(where, 'pages', file.pages);
    return Object.entries(groups).map(([tier, result]) => ofZones(`pages, ${tier}`, result));
  },
  'variant B': async (where) => {
    const { all } = await segmentationScores(where, 'variantB', file.variantB, ({ tier }) => tier === 'core');
    return [ofZones('variant B, core', all)];
  },
  'half-cleaned': async (where) => [
    ofZones('half-cleaned', (await segmentationScores(where, 'cleaned', file.cleaned)).all),
  ],
  threads: async (where) => {
    const documents = readThreadGold(where.gold);
    const core = await readThrough(
      where,
      'threads',
      documents.map(({ page }) => page.text),
    );
    const scores = documents.map((each) =>
      scoreThread(wantedOf(each), core.analyse(each.page.text).comments, each.until),
    );
    return [
      { name: 'threads', documents: documents.length, figures: threadFigures(figuresOfThreads(scores)) },
    ];
  },
  roles: async (where) => {
    const documents = readRoleGold(where.gold, { hints: false });
    const core = await readThrough(
      where,
      'roles',
      documents.map(({ page }) => page.text),
    );
    return [
      { name: 'roles', documents: documents.length, figures: roleFigures(scoreRoles(documents, core)) },
    ];
  },
  provenance: async (where) => {
    const documents = readProvenanceGold(where.gold, ofFloors);
    const core = await readThrough(
      where,
      'provenance',
      documents.map(({ page }) => page.text),
    );
    return Object.entries(scoreProvenance(documents, core).sums).map(([file, byField]) => ({
      name: `provenance, ${file}`,
      documents: documents.filter((each) => each.file === file).length,
      figures: provenanceFigures(byField),
    }));
  },
  attribution: async (where) => [
    await attributionPart(
      where,
      'attribution',
      (article) => article.source_dataset.startsWith('PolNeAR') && inTenthOfArticles(article),
    ),
  ],
  flags: async (where) => {
    const documents = readFlagGold(where.gold);
    const core = await readFlagged(where, documents);
    const { sentences } = readFlags(documents, core, ['default']);
    const { precision, recall } = figuresOfFlags(
      sentences.filter(({ part }) => part === 'held'),
      'default',
    );
    // A wrong flag costs more than a missed one.
    const weighed = (1.25 * precision * recall) / (0.25 * precision + recall || 1);
    const figures = rounded([
      ['precision', precision],
      ['recall', recall],
      ['F0.5', weighed],
    ]);
    return [{ name: 'flags', documents: documents.length, figures }];
  },
};

/** The documents of the flags as the command line reads them; their findings are those of the default level. */
async function readFlagged(where, documents) {
  const captures = new Map();
  for (const [name, assume] of [
    ['flags', []],
    ['flags-articles', ['--assume', 'article']],
  ]) {
    const own = documents.filter(({ own: { file: from } }) => (from === 'attribution') === assume.length > 0);
    const texts = own.map(({ text }, id) => ({ id, text }));
    const objects = [...readJsonl(await annotate(where, name, texts, assume))];
    own.forEach(({ text }, i) => captures.set(text, objects[i]));
  }
  return { analyse: (text) => captures.get(text), runRules: ({ findings }) => findings };
}

async function attributionPart(where, name, keep) {
  const documents = [...readJsonl(goldFile(where.gold, file.attribution))].filter(keep);
  const gold = layDown(where, name, documents);
  const annotated = await annotate(where, name, documents, ['--assume', 'article']);
  const predicted = await predictions(where, 'attribution', annotated);
  const scores = await score(where, 'attribution', [gold, predicted, '--act', 'speech']);
  return { name, documents: documents.length, figures: attributionFigures(scores) };
}

/**
 * @param {import('./scored.mjs').Where} where
 * @returns one part after the other: its name, how many documents, its figures
 */
export async function* figuresOf(where) {
  for (const read of Object.values(parts)) yield* await read(where);
}
