/** The captures in a file, with all that stands beside them: the one way every command takes from a path. */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from '../core/model';
import { digestOf } from '../core/text/digest';
import { withoutMark, type Decoder } from '../files/decode';
import { pieces } from '../files/filePort';
import { nodeFiles } from '../files/filePort.node';
import { isContainerName, readContainer } from '../intake/containers/container';
import { suppliedByRow } from '../intake/containers/listing';
import { RowNames } from '../intake/containers/rowNames';
import { suppliedFor } from '../intake/sidecar';
import { contextOf, ofBytes, type Found, type NotFound, type Reading } from './captures';
import { pathFrom, type Home } from './config';

/** In their order, one held at a time. Rejects where the file cannot be read. */
export function readCaptureFile(
  path: string,
  home: Home,
  reading: Reading,
): AsyncGenerator<Found | NotFound> {
  return isContainerName(path) ? rows(path, home, reading) : whole(path, home, reading);
}

async function* whole(path: string, home: Home, reading: Reading): AsyncGenerator<Found> {
  const found = ofBytes(await readFile(path), reading);
  const uri = pathToFileURL(resolve(path)).href;
  const supplied = await suppliedFor(uri, nodeFiles, (what) => {
    reading.warn(path, what);
  });
  const context = { fileName: basename(path), ...(supplied.length > 0 && { supplied }) };
  yield placed({ ...found, path }, context, pathFrom(home, path), home, reading);
}

async function* rows(path: string, home: Home, reading: Reading): AsyncGenerator<Found | NotFound> {
  const uri = pathToFileURL(resolve(path)).href;
  const names = new RowNames();
  for await (const row of readContainer(inUtf8(pieces(nodeFiles, uri), reading.decoder), basename(path))) {
    if ('error' in row) {
      yield { path, record: row.id ?? `row ${row.index + 1}`, error: row.error };
      continue;
    }
    // Names, decisions and what is supplied as in the editor, where each row is a file.
    const name = names.next(row.id, row.index);
    const record = name.replace(/\.txt$/, '');
    const text = withoutMark(row.text);
    const bytes = utf8.encode(row.text);
    const supplied = Object.keys(row.values).length > 0 && [suppliedByRow(uri, { name }, row.values)];
    const found: Found = {
      path,
      record,
      input: { text },
      context: contextOf(reading),
      sha256: digestOf(bytes),
      bytes: bytes.length,
      invalid: false,
      binary: null,
    };
    const context = { fileName: name, ...(supplied && { supplied }) };
    yield placed(found, context, `${pathFrom(home, path)}#${record}`, home, reading);
  }
}

/** Under the configuration and the decisions of its folder; `at` is what its decisions call it. */
function placed(found: Found, context: Context, at: string, home: Home, reading: Reading): Found {
  const { rules, claims } = home.config;
  return {
    ...found,
    input: {
      text: found.input.text,
      options: { ...reading.options, context: { ...reading.options.context, ...context } },
      rules: { levels: home.settings.rules, ...home.settings.claims },
      decisions: home.decisionsOn(at),
    },
    context: {
      ...found.context,
      ...(Object.keys(rules).length > 0 && { rules }),
      ...(claims.level && { claimsLevel: claims.level }),
    },
  };
}

const utf8 = new TextEncoder();

/** Records are cut out of UTF-8; bytes in another encoding become it on the way. */
async function* inUtf8(chunks: AsyncIterable<Uint8Array>, decoder: Decoder): AsyncGenerator<Uint8Array> {
  if (decoder.encoding === 'utf-8') {
    yield* chunks;
    return;
  }
  const text = decoder.inPieces();
  for await (const chunk of chunks) yield utf8.encode(text(chunk));
  yield utf8.encode(text());
}
