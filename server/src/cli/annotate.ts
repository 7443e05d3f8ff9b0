/** `provlens annotate`: one JSON object a line, one for each capture. */
import { buffer } from 'node:stream/consumers';
import { dirname } from 'node:path';
import { digestOfText } from '../core/text/digest';
import { withoutMark } from '../files/decode';
import { captureJson } from '../report/captureJson';
import type { AnnotateOutput } from '../report/captureObject';
import { reviewCapture } from '../review/review';
import { asOfNamed } from './asOf';
import { contextOf, nameOf, ofBytes, reviewed, tool, type Found, type Reading } from './captures';
import { commands } from './commands';
import { Homes } from './config';
import { decoderNamed, notAll } from './encoding';
import { Interrupt } from './interrupt';
import { splitAtLineFeeds } from './lineFeeds';
import { Notices, watched } from './notices';
import { openOutput, type Output } from './output';
import { parse } from './parse';
import { readCaptureFile } from './readCaptureFile';
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
  const context = asOfNamed(values['as-of'], 'annotate');
  // Nothing to bring in order: whole lines were written, and an unfinished --output file vanishes.
  const interrupt = new Interrupt(true);
  const output = await openOutput(values.output);
  const notices = new Notices(watched(operands.length < 2 || output.terminal));
  const warn = (path: string, what: string) => {
    notices.complain(`${path}: warning: ${what}`);
  };
  const reading = {
    decoder,
    named: encoding !== undefined,
    options: { ...(assume && { assume }), context },
    warn,
  };
  const run = new Annotate(output, reading, new Homes(warn, !values['no-review']), notices);
  try {
    const code = await (jsonl ? run.records() : operands.length ? run.files(operands) : run.standardInput());
    await output.finish();
    return code;
  } finally {
    interrupt.release();
  }
}

class Annotate {
  constructor(
    private readonly output: Output,
    private readonly reading: Reading,
    private readonly homes: Homes,
    private readonly notices: Notices,
  ) {}

  /** Every file that can be read is done; the others are named. */
  async files(paths: readonly string[]): Promise<number> {
    let code: number = exit.ok;
    for (const [i, path] of paths.entries()) {
      this.notices.tell(() => `${i} of ${paths.length} files: ${path}`);
      try {
        const home = await this.homes.of(dirname(path));
        for await (const found of readCaptureFile(path, home, this.reading)) {
          if (!('error' in found)) await this.found(found);
          else await this.print({ schema: 'provlens/error@1', id: nameOf(found), error: found.error });
        }
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
    if (found.invalid)
      this.notices.complain(`${nameOf(found) ?? 'standard input'}: warning: ${notAll(decoder)}`);
    const result = reviewed(found);
    const { sha256 } = found;
    await this.print(
      captureJson(result.reviewed, { tool, id: nameOf(found), sha256, context: result.context }),
    );
  }

  private ofRecord(line: Uint8Array): AnnotateOutput {
    const record = readRecord(line);
    if ('error' in record) return { schema: 'provlens/error@1', id: record.id, error: record.error };
    const { id, text, values } = record;
    const supplied = Object.keys(values).length > 0 && [{ origin: 'the record', values }];
    try {
      const { options: given } = this.reading;
      const options = { ...given, context: { ...given.context, ...(supplied && { supplied }) } };
      const result = reviewCapture({ text: withoutMark(text), options });
      return captureJson(result, { tool, id, sha256: digestOfText(text), context: contextOf(this.reading) });
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
