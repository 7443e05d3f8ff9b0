/** Counting the items of a JSON list, whole or cut off. */

/** Complete items of the list that starts at `start`, one pass; an item cut off at the end does not count. */
function countItems(text: string, start: number, end: number): number {
  let depth = 0;
  let quoted = false;
  let items = 0;
  let open = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 92) at++;
      else if (code === 34) quoted = false;
      continue;
    }
    if (code === 34) {
      quoted = true;
      if (depth === 1) open = true;
    } else if (code === 91 || code === 123) {
      depth++;
      if (depth === 2) open = true;
    } else if (code === 93 || code === 125) {
      depth--;
      if (depth === 0) return items + (open ? 1 : 0);
      // A nested item that is closed is complete, whatever follows.
      if (depth === 1) {
        items++;
        open = false;
      }
    } else if (depth === 1 && code === 44) {
      if (open) items++;
      open = false;
    } else if (depth === 1 && code > 32) open = true;
  }
  return items;
}

/** How many items the JSON list in `text[start, end)` holds; null where it is no list. Never throws. */
export function listItems(text: string, start: number, end: number): number | null {
  const words = text.slice(start, end).trim();
  if (!words.startsWith('[')) return null;
  try {
    const value: unknown = JSON.parse(words);
    return Array.isArray(value) ? value.length : null;
  } catch {
    return countItems(text, text.indexOf('[', start), end);
  }
}
