// The views beside the panel, and decisions taken from the keyboard.
import assert from 'node:assert/strict';

const unattributed = 'Three cranes were damaged';
const named = 'Ansel Roike';

describe('views on screen', () => {
  /** @type {import('./workbench.mjs').Workbench} */
  let workbench;
  before(async function open() {
    workbench = this.workbench;
    await workbench.command('View: Close All Editors');
    await workbench.open('harbour.txt');
    await workbench.command('Provenance: Show Panel');
    await workbench.webview('#panel .field');
    // Rows below a view's edge are not drawn: the views get the panel's room.
    await workbench.page.locator('.pane-header', { hasText: 'This Capture' }).click();
  });
  const keys = async (...all) => {
    for (const key of all) await workbench.page.keyboard.press(key);
  };
  const pane = (title) =>
    workbench.page.locator('.pane', { has: workbench.page.locator('.pane-header', { hasText: title }) });
  const row = (view, words) => pane(view).locator('.monaco-list-row', { hasText: words }).first();
  const quickPick = (words) =>
    workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();
  /** A command that opens a quick pick of its own. */
  const pick = async (title) => {
    await keys('F1');
    await workbench.page.keyboard.type(title);
    await quickPick(title).waitFor();
    await keys('Enter');
  };
  const at = async (words) => {
    await workbench.open('harbour.txt');
    await workbench.goTo((await workbench.placeOf(words)).line);
  };

  it('Findings selects the one at the cursor, and leaves the focus where it is', async () => {
    await at(unattributed);
    const selected = pane('Findings').locator('.monaco-list-row.selected', { hasText: unattributed });
    await selected.waitFor();
    assert.equal(await selected.getAttribute('aria-label').then((label) => /Line \d+/.test(label)), true);
    await at('A source close to the talks');
    await pane('Findings').locator('.monaco-list-row.selected', { hasText: 'A source close' }).waitFor();
  });

  it('a finding is accepted by a key and a typed reason, and stands in the last group with who and why', async () => {
    await at(unattributed);
    await row('Findings', unattributed).waitFor();
    await keys('Control+K', 'a');
    await workbench.page.locator('.quick-input-title', { hasText: 'Accept Finding' }).waitFor();
    await workbench.page.keyboard.type('Our reporter counted them');
    await quickPick('Our reporter counted them').waitFor();
    await keys('Enter');
    await row('Findings', 'Accepted').waitFor();
    assert.equal(await row('Findings', 'Three cranes').count(), 0, 'the group of accepted ones is closed');
    await row('Findings', 'Accepted').click();
    const label = await row('Findings', 'Three cranes').getAttribute('aria-label');
    assert.match(label, /^Accepted, Line \d+.*Our reporter counted them/);
    const status = workbench.page.locator('.statusbar-item', { hasText: 'The finding is accepted.' });
    assert.match(await status.innerText(), /Undo Last Decision/);
  });

  it('the reason is offered the next time', async () => {
    await at('A source close to the talks');
    await keys('Control+K', 'a');
    await quickPick('Our reporter counted them').waitFor();
    await keys('Escape');
  });

  it('Show Decisions lists it and takes it back', async () => {
    await pick('Provenance: Show Decisions');
    const listed = quickPick('Our reporter counted them');
    await listed.waitFor();
    assert.match(await listed.innerText(), /Line \d+/);
    await listed.hover();
    await listed.locator('.action-label.codicon-discard').click();
    await listed.waitFor({ state: 'hidden' });
    await row('Findings', 'Accepted').waitFor({ state: 'detached' });
    await row('Findings', unattributed).waitFor();
  });

  it('lines are relabelled by a key, and the key that undoes it brings them back', async () => {
    await at('Ferry line cuts winter timetable');
    const says = (words) => workbench.page.locator('.statusbar-item', { hasText: words }).first().waitFor();
    await keys('Control+K', '1');
    await says(/Line \d+: article\./);
    await keys('Control+K', 'Backspace');
    await says('The decision was taken back.');
  });

  it('Sources shows who is given for what, with kind and number', async () => {
    await workbench.command('Provenance: Focus on Sources View');
    await row('Sources', named).waitFor();
    assert.match(await row('Sources', named).getAttribute('aria-label'), /named person, 2 statements/);
    await row('Sources', named).click();
    const { line } = await workbench.placeOf(named);
    await workbench.until('the cursor at the source', async () => (await workbench.cursor()).line === line);
  });

  it('Captures shows the headline of each capture and how much is open', async () => {
    await workbench.command('Provenance: Focus on Captures View');
    const capture = row('Captures', 'Harbour workers strike');
    await capture.waitFor();
    assert.match(await capture.getAttribute('aria-label'), /Not reviewed yet, \d+ open findings/);
    assert.equal(await pane('Captures').locator('.monaco-list-row', { hasText: 'shopping' }).count(), 0);
  });

  it('Reveal in Panel leads to the field that rests on the words', async () => {
    await at('PORT ELSEN');
    await workbench.command('Provenance: Reveal in Panel');
    const panel = await workbench.webview('#panel .field.led');
    assert.match(await panel.locator('.field.led').innerText(), /Dateline/);
  });

  it('Show Log opens the log', async () => {
    await workbench.command('Provenance: Show Log');
    await workbench.page.locator('.part.panel .monaco-editor .view-line').first().waitFor();
  });
});
