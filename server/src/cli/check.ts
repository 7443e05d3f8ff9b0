/** `provlens check`: the findings of captures, for people and for pipelines. */
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { decide, decideByName } from '../config/decide';
import { isContainerName, NoContainer } from '../intake/containers/container';
import { asOfNamed } from './asOf';
import { nameOf, reviewed, type Found, type Reading } from './captures';
import { coloured, plain, wantsColour } from './colour';
import { commands } from './commands';
import { Homes, pathFrom, type Home } from './config';
import { decoderNamed, notAll } from './encoding';
import type { Format, Problem } from './format';
import { formats } from './formats';
import { Interrupt } from './interrupt';
import { Notices, watched } from './notices';
import { openOutput, type Output } from './output';
import { parse } from './parse';
import { readCaptureFile } from './readCaptureFile';
import { reason } from './reason';
import { Tally } from './tally';
import { walk } from './walk';

export async function check(args: readonly string[]): Promise<number> {
  const { values, operands } = parse(args, commands.check.options, 'check');
  const decoder = decoderNamed(values.encoding, 'check');
  const context = asOfNamed(values['as-of'], 'check');
  // Before there is a draft that a signal would leave behind.
  const interrupt = new Interrupt(false);
  const output = await openOutput(values.output);
  const style = {
    paint: wantsColour(values.color, process.env, output.terminal) ? coloured : plain,
    width: output.width,
    quiet: values.quiet ?? false,
    showAccepted: values['show-accepted'] ?? false,
    reviewed: !values['no-review'],
    ...context,
  };
  const run = new Check(
    interrupt,
    output,
    formats[values.format](style),
    new Tally(values['fail-on']),
    new Notices(watched(style.quiet)),
    { decoder, named: values.encoding !== undefined, options: { context } },
    style.reviewed,
  );
  return run.run(operands.length ? operands : ['.']);
}

class Check {
  private readonly homes: Homes;
  private readonly reading: Reading;
  private seen = 0;

  constructor(
    private readonly interrupt: Interrupt,
    private readonly output: Output,
    private readonly format: Format,
    private readonly tally: Tally,
    private readonly notices: Notices,
    reading: Omit<Reading, 'warn'>,
    reviewed: boolean,
  ) {
    const warn = (path: string, what: string) => {
      this.problem('configuration', 'warning', { path, record: null }, what);
    };
    this.homes = new Homes(warn, reviewed);
    this.reading = { ...reading, warn };
  }

  /** Every file that can be read is checked; the others are named. */
  async run(paths: readonly string[]): Promise<number> {
    await this.write(this.format.start());
    for (const path of paths) await this.path(path);
    const summary = this.tally.summary(this.interrupt.code);
    await this.write(this.format.end(summary));
    this.notices.clear();
    if (!this.tally.captures && !this.stopped) this.notices.complain('no captures there.');
    if (this.stopped) this.notices.complain('interrupted.');
    if (this.stopped) await this.output.discard();
    else await this.output.finish();
    this.interrupt.release();
    return summary.exitCode;
  }

  private get stopped(): boolean {
    return this.interrupt.code !== null;
  }

  private async path(path: string): Promise<void> {
    await this.attempt(path, async () => {
      if (!(await stat(path)).isDirectory()) return this.file(path, true);
      for await (const file of walk(path)) {
        if (this.stopped) return;
        if (this.output.paths.includes(resolve(file))) continue;
        await this.attempt(file, () => this.file(file, false));
      }
    });
  }

  private async attempt(path: string, work: () => Promise<void>): Promise<void> {
    if (this.stopped) return;
    this.notices.tell(() => `${this.seen} files seen, ${this.tally.captures} captures checked: ${path}`);
    try {
      await work();
    } catch (error) {
      this.problem('execution', 'error', { path, record: null }, reason(error));
    }
  }

  /** A file that was named is checked; of a folder's files those that are captures. */
  private async file(path: string, named: boolean): Promise<void> {
    this.seen++;
    const home = await this.homes.of(dirname(path));
    if (!named && !(await this.mayBe(path, home))) return;
    let isEmpty = true;
    try {
      for await (const found of readCaptureFile(path, home, this.reading)) {
        isEmpty = false;
        if ('error' in found) this.problem('execution', 'error', found, found.error);
        else if (named || looksRight(found, home)) await this.capture(found);
        if (this.stopped) return;
      }
    } catch (error) {
      // A folder may hold tables of anything: passed by, as texts are that are no captures.
      if (named || !isEmpty || !(error instanceof NoContainer)) throw error;
    }
  }

  /** By name and size, before it is read: a folder may hold films. */
  private async mayBe(path: string, home: Home): Promise<boolean> {
    // Three bytes of UTF-8 make at least one UTF-16 unit. A file of many captures may have any size.
    const length = isContainerName(path) ? 0 : Math.ceil((await stat(path)).size / 3);
    const candidate = { language: '', path: pathFrom(home, path), length };
    return decideByName(candidate, home.settings)?.capture !== false;
  }

  private async capture(found: Found): Promise<void> {
    // Only where it was named: of a folder's files it was passed by.
    if (found.binary !== null) throw new Error(found.binary);
    const { decoder } = this.reading;
    if (found.invalid) this.problem('execution', 'warning', found, notAll(decoder));
    const { path, record, sha256, bytes } = found;
    const { capture, findings } = reviewed(found).reviewed;
    const { text } = capture;
    const { encoding } = decoder;
    this.tally.capture(findings);
    await this.write(
      this.format.capture({ path: path ?? '', record, text, sha256, bytes, encoding, findings }),
    );
  }

  private problem(
    about: Problem['about'],
    level: Problem['level'],
    at: Pick<Found, 'path' | 'record'>,
    what: string,
  ): void {
    this.tally.problem({ about, level, path: at.path ?? '', record: at.record, what });
    this.notices.complain(`${nameOf(at) ?? ''}: ${level === 'warning' ? 'warning: ' : ''}${what}`);
  }

  private async write(text: string): Promise<void> {
    if (text === '') return;
    if (this.output.terminal) this.notices.clear();
    await this.output.write(text);
  }
}

/** Is it a capture, as the editor would tell it? */
function looksRight({ path, input: { text }, binary }: Found, home: Home): boolean {
  const candidate = { language: '', path: pathFrom(home, path ?? ''), length: text.length, text };
  return binary === null && decide(candidate, home.settings).capture;
}
