/** `provlens check`: the findings of captures, for people and for pipelines. */
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { decide, decideByName } from '../config/decide';
import { openFindings, severities, type Severity } from '../rules/finding';
import { nameOf, readCaptureFile, reviewed, type Found, type Reading } from './captures';
import { coloured, plain, wantsColour } from './colour';
import { commands } from './commands';
import { Homes, pathFrom } from './config';
import { decoderNamed, notAll } from './encoding';
import type { Format, Problem } from './format';
import { formats } from './formats';
import { Interrupt } from './interrupt';
import { Notices, watched } from './notices';
import { openOutput, type Output } from './output';
import { parse } from './parse';
import { reason } from './reason';
import { exit } from './usage';
import { walk } from './walk';

export async function check(args: readonly string[]): Promise<number> {
  const { values, operands } = parse(args, commands.check.options, 'check');
  const decoder = decoderNamed(values.encoding, 'check');
  const output = await openOutput(values.output);
  const format = formats[values.format]({
    paint: wantsColour(values.color, process.env, output.terminal) ? coloured : plain,
    width: output.width,
    quiet: values.quiet ?? false,
    showAccepted: values['show-accepted'] ?? false,
    reviewed: !values['no-review'],
  });
  const reading = { decoder, named: values.encoding !== undefined, options: {} };
  const notices = new Notices(watched(values.quiet ?? false));
  const interrupt = new Interrupt(false);
  try {
    const run = new Check(
      output,
      format,
      values['fail-on'],
      reading,
      !values['no-review'],
      notices,
      interrupt,
    );
    const code = await run.run(operands.length ? operands : ['.']);
    if (interrupt.code === null) await output.finish();
    else await output.discard();
    return code;
  } finally {
    interrupt.release();
  }
}

class Check {
  private readonly homes: Homes;
  private readonly open: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  private readonly problems: Problem[] = [];
  private accepted = 0;
  private files = 0;
  private seen = 0;

  constructor(
    private readonly output: Output,
    private readonly format: Format,
    private readonly failOn: Severity | 'never',
    private readonly reading: Reading,
    reviewed: boolean,
    private readonly notices: Notices,
    private readonly interrupt: Interrupt,
  ) {
    this.homes = new Homes((path, what) => {
      this.problem({ about: 'configuration', level: 'warning', path, what });
    }, reviewed);
  }

  async run(paths: readonly string[]): Promise<number> {
    await this.write(this.format.start());
    for (const path of paths) await this.path(path);
    const exitCode = this.exitCode();
    const { files, open: findings, accepted, problems } = this;
    const interrupted = this.interrupt.code !== null;
    await this.write(this.format.end({ files, findings, accepted, problems, exitCode, interrupted }));
    if (!files && !interrupted) this.notices.complain('no captures there.');
    return exitCode;
  }

  private exitCode(): number {
    if (this.interrupt.code !== null) return this.interrupt.code;
    if (this.problems.some(({ level }) => level === 'error')) return exit.trouble;
    if (this.failOn === 'never') return exit.ok;
    const graver = severities.slice(0, severities.indexOf(this.failOn) + 1);
    return graver.some((level) => this.open[level] > 0) ? exit.findings : exit.ok;
  }

  private async path(path: string): Promise<void> {
    await this.attempt(path, async () => {
      if (!(await stat(path)).isDirectory()) return this.file(path, true);
      for await (const file of walk(path)) {
        if (this.interrupt.code !== null) return;
        if (this.output.paths.includes(resolve(file))) continue;
        this.notices.tell(() => `${this.seen} files seen, ${this.files} captures checked: ${file}`);
        await this.attempt(file, () => this.file(file, false));
      }
    });
  }

  private async attempt(path: string, work: () => Promise<void>): Promise<void> {
    if (this.interrupt.code !== null) return;
    try {
      await work();
    } catch (error) {
      this.problem({ about: 'execution', level: 'error', path, what: reason(error) });
    }
  }

  private problem(problem: Problem): void {
    this.problems.push(problem);
    this.notices.complain(`${problem.path}: ${problem.what}`);
  }

  /** A file that was named is checked; of a folder's files those that are captures. */
  private async file(path: string, named: boolean): Promise<void> {
    this.seen++;
    const home = await this.homes.of(dirname(path));
    const where = pathFrom(home, path);
    // By name and size first: a folder may hold films. Three bytes of UTF-8 make at least one UTF-16 unit.
    const least = { language: '', path: where, length: Math.ceil((await stat(path)).size / 3) };
    if (!named && decideByName(least, home.settings)?.capture === false) return;
    for await (const found of readCaptureFile(path, home, this.reading)) {
      const { text } = found.input;
      const candidate = { language: '', path: where, length: text.length, text };
      if (!named && (found.binary !== null || !decide(candidate, home.settings).capture)) continue;
      await this.capture(found);
      if (this.interrupt.code !== null) return;
    }
  }

  private async capture(found: Found): Promise<void> {
    const path = nameOf(found) ?? '';
    if (found.binary !== null) throw new Error(found.binary);
    if (found.invalid)
      this.problem({ about: 'execution', level: 'warning', path, what: notAll(this.reading.decoder) });
    const { capture, findings } = reviewed(found).reviewed;
    const { record, sha256, bytes } = found;
    const { encoding } = this.reading.decoder;
    const text = capture.text;
    await this.write(
      this.format.capture({ path: found.path ?? '', record, text, sha256, bytes, encoding, findings }),
    );
    this.files++;
    const open = openFindings(findings);
    for (const { severity } of open) this.open[severity]++;
    this.accepted += findings.length - open.length;
  }

  private async write(text: string): Promise<void> {
    if (text === '') return;
    if (this.output.terminal) this.notices.clear();
    await this.output.write(text);
  }
}
