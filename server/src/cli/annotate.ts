/** `provlens annotate`: one JSON object a line, one for each capture. */
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Options } from '../core/model';
import { digestOf, digestOfText } from '../core/text/digest';
import { decode, withoutMark } from '../files/decode';
import { captureJson, type AnnotateOutput } from '../report/captureJson';
import { annotateHelp } from './help';
import { splitAtLineFeeds } from './lineFeeds';
import { write } from './output';
import { besides, review, tool } from './read';
import { readRecord } from './records';
import { escapeJson, escapeTerminal } from './terminal';
import { exit, UsageError } from './usage';

export async function annotate(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      jsonl: { type: 'boolean' },
      assume: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return write(process.stdout, annotateHelp).then(() => exit.ok);
  if (values.assume !== undefined && values.assume !== 'article')
    throw new UsageError('--assume takes one value: article.');
  const options: Options = values.assume === 'article' ? { assume: 'article' } : {};
  if (!values.jsonl) return positionals.length ? files(positionals, options) : standardInput(options);
  if (positionals.length) throw new UsageError('--jsonl reads standard input and takes no files.');
  return records(options);
}

/** Every file that can be read is done; the others are named. */
async function files(paths: readonly string[], options: Options): Promise<number> {
  let code: number = exit.ok;
  for (const path of paths) {
    try {
      await print(ofBytes(await readFile(path), path, { ...options, ...besides(path) }));
    } catch (error) {
      code = exit.trouble;
      await write(process.stderr, `${escapeTerminal(`provlens: ${path}: ${reason(error)}`)}\n`);
    }
  }
  return code;
}

async function standardInput(options: Options): Promise<number> {
  await print(ofBytes(await buffer(process.stdin), null, options));
  return exit.ok;
}

async function records(options: Options): Promise<number> {
  for await (const line of splitAtLineFeeds(process.stdin)) await print(ofRecord(line, options));
  return exit.ok;
}

function ofBytes(bytes: Uint8Array, id: string | null, options: Options): AnnotateOutput {
  const { text, invalid } = decode(bytes);
  if (invalid)
    process.stderr.write(
      `${escapeTerminal(`provlens: ${id ?? 'standard input'}: warning: not all of it is UTF-8; what is not stands as U+FFFD.`)}\n`,
    );
  return captureJson(review(text, options), { tool, id, sha256: digestOf(bytes) });
}

function ofRecord(line: Uint8Array, options: Options): AnnotateOutput {
  const record = readRecord(line);
  if ('error' in record) return { schema: 'provlens/error@1', id: record.id, error: record.error };
  const { id, text } = record;
  try {
    return captureJson(review(withoutMark(text), options), { tool, id, sha256: digestOfText(text) });
  } catch (error) {
    // Reading is total, so this is a fault of ours; one record of a crawl must not cost the others.
    return { schema: 'provlens/error@1', id, error: reason(error) };
  }
}

async function print(output: AnnotateOutput): Promise<void> {
  const json = JSON.stringify(output);
  await write(process.stdout, `${process.stdout.isTTY ? escapeJson(json) : json}\n`);
}

export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
