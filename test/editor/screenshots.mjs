// Pictures of captures in the workbench, to look at the product:
//   node test/editor/screenshots.mjs [--file FILE]... [--theme light|dark|contrast|contrast-light]... [--out DIR] [--line N]
// Without --file: the samples. Without --theme: light, dark and high contrast.
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Plain, report, step } from '../../scripts/lib/progress.mjs';
import { installExtension } from './host/extension.mjs';
import { runs } from './host/paths.mjs';
import { samples } from './host/scratch.mjs';
import { withSession } from './host/session.mjs';
import { openWorkbench } from './rendered/workbench.mjs';

const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};
const { values } = parseArgs({
  options: {
    file: { type: 'string', multiple: true },
    theme: { type: 'string', multiple: true, default: ['light', 'dark', 'contrast'] },
    out: { type: 'string', default: join(runs, 'screenshots') },
    line: { type: 'string' },
  },
});

/** One picture: the capture with its panel, on a page of its own. */
async function picture(session, name, file) {
  const workbench = await openWorkbench(session, { width: 1600, height: 1000 });
  try {
    await workbench.open(name);
    await workbench.command('Provenance: Show Panel');
    await workbench.webview('#panel .field, #panel .empty:not(:has(.progress))');
    if (values.line) await workbench.goTo(Number(values.line));
    // Colours come a moment after the words.
    await workbench.page.waitForTimeout(1000);
    await workbench.page.screenshot({ path: file });
  } finally {
    await workbench.page.close();
  }
}

try {
  const unknown = values.theme.filter((theme) => !(theme in themes));
  if (unknown.length)
    throw new Plain(`No such theme: ${unknown.join(', ')}. There are ${Object.keys(themes).join(', ')}.`);
  const files =
    values.file ??
    (await readdir(samples)).filter((name) => name.endsWith('.txt')).map((name) => join(samples, name));
  const captures = await mkdtemp(join(tmpdir(), 'provlens-pictures-'));
  try {
    for (const file of files) {
      await cp(resolve(file), join(captures, basename(file)));
      // What lies beside a capture of its origin is part of what is shown.
      const stem = `${basename(file).replace(/\.[^.]*$/, '')}.`;
      const beside = (await readdir(dirname(resolve(file)))).filter(
        (name) => name.startsWith(stem) && name.endsWith('.json'),
      );
      for (const name of beside) await cp(join(dirname(resolve(file)), name), join(captures, name));
    }
    await mkdir(values.out, { recursive: true });
    for (const theme of values.theme) {
      const settings = { 'workbench.colorTheme': themes[theme], 'window.autoDetectColorScheme': false };
      await withSession({ captures, settings, extensions: installExtension }, async (session) => {
        for (const file of files) {
          const target = resolve(values.out, `${basename(file).replace(/\.[^.]*$/, '')}-${theme}.png`);
          await step(target, () => picture(session, basename(file), target));
        }
      });
    }
  } finally {
    await rm(captures, { recursive: true, force: true });
  }
} catch (error) {
  report(error);
  process.exitCode = 1;
}
