/** Captures out of files: the one way every command takes from a path to what can be analysed, and from there to findings. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Options } from '../core/model';
import { digestOf } from '../core/text/digest';
import type { Decoder } from '../files/decode';
import type { ContextJson, ToolJson } from '../report/captureJson';
import { reviewCapture, type ReviewedCapture, type ReviewInput } from '../review/review';
import { models, version } from '../version';
import { pathFrom, type Home } from './config';
import { binary } from './encoding';

export const tool: ToolJson = { version, models };

/** A capture as it was found, not analysed yet. */
export interface Found {
  /** As it was named, or as the walk came to it; null for standard input. */
  readonly path: string | null;
  /** Its id, where the file holds many. */
  readonly record: string | null;
  readonly input: ReviewInput;
  /** What `input` was given beside the text, but for what the capture itself will name. */
  readonly context: ContextJson;
  /** Of its bytes. */
  readonly sha256: string;
  readonly bytes: number;
  /** Not all of its bytes were valid in the encoding. */
  readonly invalid: boolean;
  /** What is said of it where it is no text; null where it is. */
  readonly binary: string | null;
}

export interface Reading {
  readonly decoder: Decoder;
  /** The encoding was named: the output then says so. */
  readonly named: boolean;
  readonly options: Options;
}

/** The captures in a file, in their order. Rejects where it cannot be read. */
export async function* readCaptureFile(path: string, home: Home, reading: Reading): AsyncGenerator<Found> {
  const found = ofBytes(await readFile(path), reading);
  const { minimumCheckable } = home.config.claims;
  yield {
    ...found,
    path,
    input: {
      ...found.input,
      options: { ...reading.options, context: { fileName: basename(path) } },
      rules: { levels: home.settings.rules, ...home.settings.claims },
      decisions: home.decisionsOn(pathFrom(home, path)),
    },
    context: {
      ...found.context,
      ...(Object.keys(home.config.rules).length > 0 && { rules: home.config.rules }),
      ...(minimumCheckable !== undefined && { minimumCheckable }),
    },
  };
}

/** A capture that has no file. */
export function ofBytes(bytes: Uint8Array, { decoder, named, options }: Reading): Found {
  const { text, invalid } = decoder.decode(bytes);
  return {
    path: null,
    record: null,
    input: { text, options },
    context: {
      ...(named && { encoding: decoder.encoding }),
      ...(options.assume && { assume: options.assume }),
    },
    sha256: digestOf(bytes),
    bytes: bytes.length,
    invalid,
    binary: binary(bytes, decoder),
  };
}

/** What it is called: the path, and behind it the record. */
export function nameOf({ path, record }: Pick<Found, 'path' | 'record'>): string | null {
  return record === null ? path : `${path ?? ''}#${record}`;
}

/** Analyses it under its decisions; the context names those that concern it. */
export function reviewed({ input, context }: Found): { reviewed: ReviewedCapture; context: ContextJson } {
  const result = reviewCapture(input);
  const decisions = result.decisions.map(({ decision, state }) => ({
    id: decision.id,
    action: decision.action,
    by: decision.by,
    at: decision.at,
    reason: decision.reason,
    anchored: state,
  }));
  return { reviewed: result, context: { ...context, ...(decisions.length > 0 && { decisions }) } };
}
