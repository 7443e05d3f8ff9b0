/**
 * Trains the zone network and says how well it does on domains it never saw.
 *
 *   npm run train:segments -- [--gold FOLDER]                cross-validates by web domain: figures, calibration
 *   npm run train:segments -- [--gold FOLDER] --out FOLDER   trains on nine tenths of the domains, writes the weights
 *
 *   --folds K           parts of the cross-validation, 4
 *   --licences A,B      only documents of these licences (as the gold names them)
 *   --without A;B       leaves inputs out, for ablations: words, evidence, or a template by its name
 *   --keep FOLDER       keeps (or takes, where it is there) the examples, which take two minutes to read
 *   --temperature T     what scores are divided by (the cross-validation says which is best)
 *   --seed N, --epochs N
 *
 * Needs Python 3 with PyTorch (`apt install python3-torch`).
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeExamples } from './segments/examples';

const { values: options } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/bench/segmentation' },
    out: { type: 'string' },
    folds: { type: 'string', default: '4' },
    licences: { type: 'string', default: '' },
    without: { type: 'string', default: '' },
    keep: { type: 'string' },
    seed: { type: 'string', default: '2' },
    epochs: { type: 'string', default: '20' },
    temperature: { type: 'string', default: '0' },
    dump: { type: 'string', default: '' },
  },
});

const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'provlens-examples-'));
try {
  if (!options.keep || !existsSync(join(folder, 'meta.json'))) {
    writeExamples({
      gold: options.gold,
      out: folder,
      folds: Number(options.folds),
      holdOut: options.out !== undefined,
      licences: options.licences.split(',').filter(Boolean),
    });
  }
  const { status, error } = spawnSync(
    process.env.PYTHON ?? '/usr/bin/python3',
    [
      resolve('server/training/segments/train.py'),
      folder,
      ...['--seed', options.seed, '--epochs', options.epochs, '--without', options.without],
      ...['--temperature', options.temperature, '--priors', resolve('server/models/segments.priors.json')],
      ...(options.dump ? ['--dump', options.dump] : []),
      ...(options.out ? ['--out', join(options.out, 'segments.json')] : []),
    ],
    { stdio: 'inherit' },
  );
  if (error) console.error(`Python could not be started: ${error.message}`);
  process.exitCode = status ?? 1;
  if (status === 0 && options.out)
    copyFileSync(join(folder, 'words.json'), join(options.out, 'segments.words.json'));
} finally {
  if (!options.keep) rmSync(folder, { recursive: true, force: true });
}
