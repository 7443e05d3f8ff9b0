// The workbench as a person uses it: by keys and what is on screen.
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds for the workbench to show something; a busy machine is slow. */
const patience = 60_000;

/**
 * Opens a folder in a new page of the browser and waits for the workbench to be there.
 * @param {{server: {address: string}, browser: import('playwright-core').Browser, folder: string}} session
 * @param {{width: number, height: number}} [viewport]
 */
export async function openWorkbench({ server, browser, folder }, viewport = { width: 1400, height: 900 }) {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(patience);
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${server.address}?folder=${encodeURIComponent(folder)}`);
  await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
  return new Workbench(page, requests);
}

export class Workbench {
  /** @param {import('playwright-core').Page} page @param {readonly string[]} requests */
  constructor(page, requests) {
    this.page = page;
    /** Every address asked for so far. */
    this.requests = requests;
  }

  /** The active editor's text area. */
  get editor() {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** The editor's line that holds some words. */
  line(words) {
    // The editor draws spaces as no-break spaces.
    return this.editor.locator('.view-line', { hasText: new RegExp(pattern(words)) }).first();
  }

  /** The number, from 1, of the line on screen that holds some words. */
  async placeOf(words) {
    const top = await this.line(words).evaluate((element) => element.style.top);
    const number = this.editor.locator(`.margin-view-overlays > div[style*="top:${top};"] .line-numbers`);
    return { line: Number(await number.first().innerText()) };
  }

  /** The text of the hover on screen, once it holds what is looked for. */
  async hover(pattern) {
    const hover = this.page.locator('.monaco-hover:not(.hidden)', { hasText: pattern }).first();
    await hover.waitFor();
    return hover.innerText();
  }

  /** Opens a file by its name, from the keyboard. */
  async open(name) {
    await this.quickInput('Control+P', name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Runs a command by its title in the palette. */
  async command(title) {
    await this.quickInput('F1', `>${title}`);
  }

  /** The cursor's line and column, from 1, as the status bar shows them. */
  async cursor() {
    const text = await this.page.locator('#status\\.editor\\.selection').innerText();
    const [, line, column] = /Ln (\d+), Col (\d+)/.exec(text) ?? [];
    return { line: Number(line), column: Number(column) };
  }

  /** Puts the cursor on a line, from 1. */
  async goTo(line) {
    await this.quickInput('Control+G', `:${line}`);
    await this.until(`the cursor on line ${line}`, async () => (await this.cursor()).line === line);
  }

  /** The frame of the webview whose page has an element of this selector. */
  async webview(selector) {
    return this.until(`a webview with ${selector}`, async () => {
      for (const frame of this.page.frames()) {
        if (
          (await frame
            .locator(selector)
            .count()
            .catch(() => 0)) > 0
        )
          return frame;
      }
      return undefined;
    });
  }

  /** Asks until there is an answer. @template T @param {() => Promise<T>} ask @returns {Promise<NonNullable<T>>} */
  async until(what, ask) {
    const deadline = Date.now() + patience;
    for (;;) {
      const answer = await ask();
      if (answer) return answer;
      if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
      await sleep(100);
    }
  }

  /** Opens the quick input by a key, types, and takes the first entry. */
  async quickInput(key, text) {
    const input = this.page
      .locator('.quick-input-widget:not([style*="display: none"]) input[type="text"]')
      .first();
    await this.page.keyboard.press(key);
    await input.waitFor();
    await input.fill(text);
    const words = text.replace(/^[>:]/, '');
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }
}

/** A pattern that finds words whatever kind of space is between them. */
function pattern(words) {
  return words
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
}
