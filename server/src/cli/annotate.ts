/** `provlens annotate`: one JSON object a line, one for each capture. */
import { buffer } from 'node:stream/consumers';
import { dirname } from 'node:path';
import { digestOfText } from '../core/text/digest';
import { withoutMark } from '../files/decode';
import { captureJson, type AnnotateOutput } from '../report/captureJson';
import { reviewCapture } from '../review/review';
import { nameOf, ofBytes, readCaptureFile, reviewed, tool, type Found, type Reading } from './captures';
import { commands } from './commands';
import { Homes } from './config';
import { decoderNamed, notAll } from './encoding';
import { Interrupt } from './interrupt';
import { splitAtLineFeeds } from './lineFeeds';
import { Notices, watched } from './notices';
import { openOutput, type Output } from './output';
import { parse } from './parse';
import { reason } from './reason';
import { readRecord } from './records';
import { escapeJson } from './terminal';
import { exit, UsageError } from './usage';

export async function annotate(args: readonly string[]): Promise<number> {
  const { values, operands } = parse(args, commands.annotate.options, 'annotate');
  const { jsonl, assume, encoding } = values;
  if (jsonl && operands.length)
    throw new UsageError('--jsonl reads standard input and takes no files.', 'annotate');
  if (jsonl && encoding !== undefined)
    throw new UsageError('--jsonl reads JSON, which is UTF-8: it takes no --encoding.', 'annotate');
  const decoder = decoderNamed(encoding, 'annotate');
  const reading = { decoder, named: encoding !== undefined, options: assume ? { assume } : {} };
  const output = await openOutput(values.output);
  const run = new Annotate(output, reading, !values['no-review'], operands.length > 1);
  // Nothing to bring in order: whole lines were written, and an unfinished --output file vanishes.
  const interrupt = new Interrupt(true);
  try {
    const code = await (jsonl ? run.records() : operands.length ? run.files(operands) : run.standardInput());
    await output.finish();
    return code;
  } finally {
    interrupt.release();
  }
}

class Annotate {
  private readonly notices: Notices;
  private readonly homes: Homes;

  constructor(
    private readonly output: Output,
    private readonly reading: Reading,
    reviewed: boolean,
    many: boolean,
  ) {
    this.notices = new Notices(watched(!many || output.terminal));
    this.homes = new Homes((path, what) => {
      this.notices.complain(`${path}: ${what}`);
    }, reviewed);
  }

  /** Every file that can be read is done; the others are named. */
  async files(paths: readonly string[]): Promise<number> {
    let code: number = exit.ok;
    for (const [i, path] of paths.entries()) {
      this.notices.tell(() => `${i} of ${paths.length} files: ${path}`);
      try {
        const home = await this.homes.of(dirname(path));
        for await (const found of readCaptureFile(path, home, this.reading)) await this.found(found);
      } catch (error) {
        code = exit.trouble;
        this.notices.complain(`${path}: ${reason(error)}`);
      }
    }
    this.notices.clear();
    return code;
  }

  async standardInput(): Promise<number> {
    await this.found(ofBytes(await buffer(process.stdin), this.reading));
    return exit.ok;
  }

  async records(): Promise<number> {
    for await (const line of splitAtLineFeeds(process.stdin)) await this.print(this.ofRecord(line));
    return exit.ok;
  }

  private async found(found: Found): Promise<void> {
    const { decoder } = this.reading;
    if (found.invalid) this.notices.complain(`${nameOf(found) ?? 'standard input'}: ${notAll(decoder)}`);
    const result = reviewed(found);
    const { sha256 } = found;
    await this.print(
      captureJson(result.reviewed, { tool, id: nameOf(found), sha256, context: result.context }),
    );
  }

  private ofRecord(line: Uint8Array): AnnotateOutput {
    const record = readRecord(line);
    if ('error' in record) return { schema: 'provlens/error@1', id: record.id, error: record.error };
    const { id, text } = record;
    const { options } = this.reading;
    try {
      const context = options.assume ? { assume: options.assume } : {};
      const sha256 = digestOfText(text);
      return captureJson(reviewCapture({ text: withoutMark(text), options }), { tool, id, sha256, context });
    } catch (error) {
      // Reading is total, so this is a fault of ours; one record of a crawl must not cost the others.
      return { schema: 'provlens/error@1', id, error: reason(error) };
    }
  }

  private async print(object: AnnotateOutput): Promise<void> {
    const json = JSON.stringify(object);
    await this.output.write(`${this.output.terminal ? escapeJson(json) : json}\n`);
  }
}
