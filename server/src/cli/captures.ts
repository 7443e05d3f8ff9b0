/** Captures, from what was found to findings: what every command does. */
import type { Options } from '../core/model';
import { digestOf } from '../core/text/digest';
import type { Decoder } from '../files/decode';
import type { ContextJson, ToolJson } from '../report/captureObject';
import { reviewCapture, type ReviewedCapture, type ReviewInput } from '../review/review';
import { models, version } from '../version';
import { binary } from './encoding';

export const tool: ToolJson = { version, models };

/** A capture as it was found, not analysed yet. */
export interface Found {
  /** As it was named, or as the walk came to it; null for standard input. */
  readonly path: string | null;
  /** What it is called in its file, where that holds many. */
  readonly record: string | null;
  readonly input: ReviewInput;
  /** What `input` was given beside the text, but for what the capture itself will name. */
  readonly context: ContextJson;
  /** Of its bytes; of a record's text in UTF-8. */
  readonly sha256: string;
  readonly bytes: number;
  /** Not all of its bytes were valid in the encoding. */
  readonly invalid: boolean;
  /** What is said of it where it is no text; null where it is. */
  readonly binary: string | null;
}

/** Stands in the place of a record that holds no capture. */
export interface NotFound extends Pick<Found, 'path' | 'record'> {
  /** In English. */
  readonly error: string;
}

export interface Reading {
  readonly decoder: Decoder;
  /** The encoding was named: the output then says so. */
  readonly named: boolean;
  readonly options: Options;
  /** Told of what lies beside a capture and cannot be read. */
  readonly warn: (path: string, what: string) => void;
}

/** A capture that has no file. */
export function ofBytes(bytes: Uint8Array, reading: Reading): Found {
  const { text, invalid } = reading.decoder.decode(bytes);
  return {
    path: null,
    record: null,
    input: { text, options: reading.options },
    context: contextOf(reading),
    sha256: digestOf(bytes),
    bytes: bytes.length,
    invalid,
    binary: binary(bytes, reading.decoder),
  };
}

export function contextOf({ decoder, named, options }: Reading): ContextJson {
  return {
    ...(named && { encoding: decoder.encoding }),
    ...(options.assume && { assume: options.assume }),
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
