/**
 * The stream's lines as bytes, ended by byte 10 only: U+2028 and a lone carriage return are text. What follows the last line
 * feed is a line if there is anything. Holds one line at a time.
 */
export async function* splitAtLineFeeds(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let feed = chunk.indexOf(10); feed >= 0; feed = chunk.indexOf(10, start)) {
      yield joined([...begun, chunk.subarray(start, feed)]);
      begun = [];
      start = feed + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  }
  if (begun.length) yield joined(begun);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}
