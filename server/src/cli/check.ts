/** `provlens check`: the findings of captures, for people and for pipelines. */
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { decide, decideByName } from '../config/decide';
import { decode } from '../files/decode';
import { severities, type Severity } from '../rules/finding';
import { reason } from './annotate';
import { formats, type Checked, type Format } from './checkFormat';
import { Homes, pathFrom } from './config';
import { checkHelp } from './help';
import { write } from './output';
import { besides, review } from './read';
import { escapeTerminal } from './terminal';
import { exit, UsageError } from './usage';
import { walk } from './walk';

const failLevels = [...severities, 'never'] as const;

export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      'fail-on': { type: 'string', default: 'warning' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return write(process.stdout, checkHelp).then(() => exit.ok);
  const format = formats[values.format]?.();
  if (!format) throw new UsageError(`--format takes ${Object.keys(formats).join(' or ')}.`);
  const level = failLevels.find((each) => each === values['fail-on']);
  if (!level) throw new UsageError(`--fail-on takes one of ${failLevels.join(', ')}.`);
  return new Check(format, level).run(positionals.length ? positionals : ['.']);
}

class Check {
  private code: number = exit.ok;
  private readonly homes = new Homes((what) => {
    complain(what);
  });
  private readonly counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  private files = 0;

  constructor(
    private readonly format: Format,
    private readonly failOn: Severity | 'never',
  ) {}

  async run(paths: readonly string[]): Promise<number> {
    await write(process.stdout, this.format.start());
    for (const path of paths) await this.path(path);
    await write(process.stdout, this.format.end({ files: this.files, findings: this.counts }));
    if (!this.files) complain('no captures there.');
    return this.code || (this.fails() ? exit.findings : exit.ok);
  }

  private fails(): boolean {
    if (this.failOn === 'never') return false;
    return severities.slice(0, severities.indexOf(this.failOn) + 1).some((level) => this.counts[level] > 0);
  }

  private async path(path: string): Promise<void> {
    await this.attempt(path, async () => {
      if (!(await stat(path)).isDirectory()) return this.file(path, true);
      for await (const file of walk(path)) await this.attempt(file, () => this.file(file, false));
    });
  }

  private async attempt(path: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.code = exit.trouble;
      complain(`${path}: ${reason(error)}`);
    }
  }

  /** A file that was named is checked; of a folder's files those that are captures. */
  private async file(path: string, named: boolean): Promise<void> {
    const home = await this.homes.of(dirname(path));
    const where = pathFrom(home, path);
    // By name and size first: a folder may hold films. Three bytes of UTF-8 make at least one UTF-16 unit.
    const least = { language: '', path: where, length: Math.ceil((await stat(path)).size / 3) };
    if (!named && decideByName(least, home.settings)?.capture === false) return;
    const { text } = decode(await readFile(path));
    const candidate = { language: '', path: where, length: text.length, text };
    if (!named && !decide(candidate, home.settings).capture) return;
    const { settings } = home;
    const { capture, findings } = review(text, besides(path), { levels: settings.rules, ...settings.claims });
    const checked: Checked = { path, text: capture.text, findings };
    await write(process.stdout, this.format.file(checked));
    this.files++;
    for (const { severity } of findings) this.counts[severity]++;
  }
}

function complain(what: string): void {
  process.stderr.write(`${escapeTerminal(`provlens: ${what}`)}\n`);
}
