/** Text from captures and file names on a terminal: nothing in it may steer the terminal. */

// Controls but tab, bidirectional marks, invisible characters, tag characters.
const steering =
  /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

export function escapeTerminal(text: string): string {
  return text.replace(steering, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`);
}

/** JSON that no terminal obeys: what JSON leaves bare of controls and bidirectional marks is escaped as JSON allows; the value is the same. */
export function escapeJson(json: string): string {
  return json.replace(steering, (c) =>
    [...Array(c.length).keys()].map((i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
}
