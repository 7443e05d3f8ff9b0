/**
 * Writes the segmentation gold as the network's trainer reads it: the answers, word ids and word evidence of every line that
 * is not blank, and the zones the gold allows it.
 *
 *   npm run train:segments -- examples --gold FOLDER --out FOLDER [--folds K] [--hold-out] [--licences MIT,CC-BY-4.0]
 *
 * Each document is read with word evidence that never saw its domain. With `--hold-out` a tenth of the domains is kept apart:
 * nothing is trained on it, and its documents are written as `held`, read with the word weights that are shipped.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { localTemplates } from '../../src/core/segments/local';
import { readLines } from '../../src/core/segments/read';
import { surroundingsOf, surroundingTemplates } from '../../src/core/segments/surroundings';
import { isWholePage } from '../../src/core/segments/wholePage';
import { shapeIds, type WordModel } from '../../src/core/segments/words';
import { splitLines } from '../../src/core/text/lines';
import { allowedZones, foldOf, type Gold, isHeldOut, readGold } from '../gold';
import { packWords, trainWords, vocabularyOf, type WordLine, wordLines } from '../words';

export interface ExampleOptions {
  readonly gold: string;
  readonly out: string;
  readonly folds: number;
  readonly holdOut: boolean;
  /** Only documents of these licences; all where empty. */
  readonly licences: readonly string[];
}

const trained = ['pages', 'cleaned', 'variantB'];

export function writeExamples(options: ExampleOptions): void {
  const { out, folds, holdOut, licences } = options;
  mkdirSync(out, { recursive: true });
  const isUsed = (gold: Gold): boolean => licences.length === 0 || licences.includes(gold.license);
  const mayTrain = (gold: Gold): boolean => isUsed(gold) && !(holdOut && isHeldOut(gold.url_domain));
  const words = wordModels(options, mayTrain);
  const documents: Record<string, unknown[]> = {};
  for (const file of trained) {
    const write = new Columns(join(out, file));
    documents[file] = [];
    for (const gold of readGold(options.gold, file)) {
      if (!mayTrain(gold)) continue;
      const fold = foldOf(gold.url_domain, folds);
      documents[file].push({ ...write.document(gold, words[fold]!), fold });
    }
    write.close();
  }
  if (holdOut) {
    const write = new Columns(join(out, 'held'));
    documents.held = [];
    for (const gold of readGold(options.gold, 'pages'))
      if (isHeldOut(gold.url_domain)) documents.held.push(write.document(gold, words[folds]!));
    write.close();
  }
  const meta = {
    folds,
    vocabulary: shapeIds + words[folds]!.ids.size,
    local: localTemplates.map(({ name, size }) => ({ name, size })),
    around: surroundingTemplates.map(({ name, size }) => ({ name, size })),
    documents,
  };
  writeFileSync(join(out, 'meta.json'), JSON.stringify(meta));
  writeFileSync(join(out, 'words.json'), JSON.stringify(packWords(words[folds]!)) + '\n');
}

/** Word models by the fold they never saw; the last saw everything that may be trained on. */
function wordModels({ gold: folder, folds }: ExampleOptions, mayTrain: (gold: Gold) => boolean): WordModel[] {
  const golds = (): Gold[] =>
    ['pages', 'cleaned'].flatMap((file) => [...readGold(folder, file)].filter(mayTrain));
  const ids = new Map(vocabularyOf(golds()).map((word, i) => [word, shapeIds + i]));
  const lines: (WordLine & { readonly fold: number })[] = golds().flatMap((gold) => {
    const fold = foldOf(gold.url_domain, folds);
    return [...wordLines(gold, ids)].map((line) => ({ ...line, fold }));
  });
  return Array.from({ length: folds + 1 }, (_, k) => {
    console.error(`word evidence: ${k + 1} of ${folds + 1}`);
    return trainWords(
      lines.filter((line) => line.fold !== k),
      ids,
    );
  });
}

/** The columns of one file, document after document. */
class Columns {
  private readonly files: Readonly<Record<'local' | 'around' | 'ids' | 'evidence', number>>;
  constructor(path: string) {
    const open = (ending: string): number => openSync(`${path}.${ending}`, 'w');
    this.files = {
      local: open('local'),
      around: open('around'),
      ids: open('ids'),
      evidence: open('evidence'),
    };
  }

  document(gold: Gold, model: WordModel): Readonly<Record<string, unknown>> {
    const { text, id, tier } = gold;
    const lines = readLines(text, splitLines(text), model);
    const n = lines.numbers.length;
    const split = text.split('\n');
    if (n > 0) {
      writeSync(this.files.local, lines.answers.subarray(0, n * localTemplates.length));
      writeSync(this.files.around, surroundingsOf(lines));
      writeSync(this.files.ids, lines.wordIds.slice(0, lines.wordStarts[n]));
      writeSync(this.files.evidence, Float32Array.from(lines.evidence.subarray(0, n * 3)));
    }
    return {
      id,
      tier,
      comments: gold.comments_annotated,
      known: lines.words !== null,
      page: isWholePage(lines),
      lines: n,
      words: Array.from({ length: n }, (_, i) => lines.wordStarts[i + 1]! - lines.wordStarts[i]!),
      allowed: lines.numbers.map((number) => allowedZones(gold, number)),
      lengths: lines.numbers.map((number) => split[number]!.replace(/\s/g, '').length),
    };
  }

  close(): void {
    for (const file of Object.values(this.files)) closeSync(file);
  }
}
