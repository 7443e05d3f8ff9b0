// A person opens a capture and reviews it.
import assert from 'node:assert/strict';

const unattributed = 'Three cranes were damaged';
const unnamed = 'A source close to the talks';

describe('a capture on screen', () => {
  /** @type {import('./workbench.mjs').Workbench} */
  let workbench;
  before(async function open() {
    workbench = this.workbench;
    await workbench.open('harbour.txt');
    await workbench.page.locator('#status\\.editor\\.mode', { hasText: 'Web Capture' }).waitFor();
  });

  /** The computed colour of the words in the editor. */
  const colourOf = (words) =>
    workbench.line(words).evaluate((line, start) => {
      const spans = [...line.querySelectorAll('span span')];
      const span = spans.find(({ textContent }) => textContent.replace(/\s+/g, ' ').startsWith(start));
      return span && getComputedStyle(span).color;
    }, words.split(' ')[0]);

  it('colours tell a headline and a source from plain text', async () => {
    const plain = await workbench.until('plain text', () => colourOf('My brother works there'));
    const coloured = (words) =>
      workbench.until(`a colour for “${words}”`, async () => {
        const colour = await colourOf(words);
        return colour !== plain && colour;
      });
    const headline = await coloured('Harbour workers strike');
    const source = await coloured(unnamed);
    assert.notEqual(headline, source);
  });

  it('a finding is underlined', async () => {
    await workbench.editor.locator('[class*="squiggly-"]').first().waitFor();
  });

  it('zones have a letter in the gutter', async () => {
    const letter = workbench.editor.locator('.glyph-margin-widgets > div').first();
    await letter.waitFor();
    const image = await letter.evaluate(
      (element) => getComputedStyle(element).backgroundImage + getComputedStyle(element, '::before').content,
    );
    assert.match(image, /url\(/);
  });

  it('the hover says what stands here and why', async () => {
    await workbench.line(unnamed).locator('span span').first().hover();
    const text = await workbench.hover(/claim\/unnamed-source/);
    assert.match(text, /source close to the talks/);
    await workbench.page.keyboard.press('Escape');
  });

  it('Next Finding, from the palette, moves the cursor to a finding', async () => {
    const { line } = await workbench.placeOf(unattributed);
    await workbench.goTo(line);
    // The first shows the finding at the cursor, which no hover has shown yet; the second goes on.
    await workbench.command('Provenance: Next Finding');
    await workbench.hover(/claim\/unattributed/);
    await workbench.command('Provenance: Next Finding');
    await workbench.until('the cursor to move', async () => (await workbench.cursor()).line !== line);
    assert.equal((await workbench.cursor()).line, (await workbench.placeOf(unnamed)).line);
  });

  it('the panel shows each field with its state', async () => {
    await workbench.command('Provenance: Show Panel');
    const panel = await workbench.webview('#panel .field');
    const fields = panel.locator('.field');
    const labels = await fields.locator('.label').allInnerTexts();
    assert.ok(
      labels.some((label) => /headline/i.test(label)),
      labels.join(', '),
    );
    const states = await fields.evaluateAll((all) => all.map(({ className }) => className.split(' ')[1]));
    for (const state of states) assert.match(state, /^(?:stated|inferred|supplied|absent)$/);
    assert.ok(states.includes('stated') && states.includes('absent'), states.join(', '));
    assert.ok((await panel.locator('.strip svg .zone').count()) >= 3);
    assert.match(await panel.locator('.digest code').first().innerText(), /^[0-9a-f]{8}…[0-9a-f]{8}$/);
  });

  it('the panel groups its fields, and lays the times of a capture on one scale', async () => {
    const panel = await workbench.webview('#panel .field');
    const titles = await panel.locator('#panel h2').allInnerTexts();
    const expected = ['Origin', 'Technical', 'Counts', 'Digests', 'Not found'];
    const found = titles.map((title) => title.toLowerCase());
    assert.deepEqual(
      expected.filter((title) => !found.includes(title.toLowerCase())),
      [],
    );
    assert.equal(found.at(-1), 'not found');
  });

  it('a link of evidence moves the cursor to the words', async () => {
    await workbench.open('harbour.txt');
    await workbench.goTo(40);
    const panel = await workbench.webview('#panel .field');
    const dateline = panel
      .locator('.field', { has: panel.locator('.value', { hasText: 'PORT ELSEN' }) })
      .first();
    await dateline.locator('button.jump').first().click();
    const { line } = await workbench.until('the cursor to move', async () => {
      const cursor = await workbench.cursor();
      return cursor.line !== 40 && cursor;
    });
    assert.equal(line, (await workbench.placeOf('PORT ELSEN')).line);
  });

  it('Show Article Only shows the article and nothing else', async () => {
    await workbench.command('Provenance: Show Article Only');
    await workbench.until('the article from its headline on', async () => {
      const { line } = await workbench.placeOf('Harbour workers strike');
      return line === 1;
    });
    assert.equal(await workbench.line('Skip to main content').count(), 0);
    assert.equal(await workbench.line(unattributed).count(), 1);
  });

  it('asks nothing of any other machine', () => {
    // The panel's files have a name of that kind, which the page's own worker answers from this machine.
    const own =
      /^(?:https?:\/\/127\.0\.0\.1:|data:|blob:|https:\/\/vscode-remote\+127-[^/]*\.vscode-resource\.vscode-cdn\.net\/)/;
    const elsewhere = workbench.requests.filter((address) => !own.test(address));
    assert.deepEqual(elsewhere, []);
    assert.ok(workbench.requests.length > 0);
  });
});
