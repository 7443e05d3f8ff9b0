import { env, l10n, Uri, workspace } from 'vscode';
import { pickedFindings } from '../findings/picked';
import { commandId } from '../names';
import { tell } from '../status/tell';
import type { Command } from './command';

/** Puts the findings of the rows on the clipboard, one a line, in the form that compilers made common. */
export const copyFinding: Command = {
  id: commandId.copyFinding,
  run: async ({ findingsView }, ...args) => {
    const picked = pickedFindings(args);
    const findings = picked.length > 0 ? picked : pickedFindings([undefined, findingsView.selection]);
    if (findings.length === 0) return;
    const lines = findings.map(({ uri, item: { range, severity, message, rule } }) => {
      const place = `${range.start.line + 1}:${range.start.character + 1}`;
      return `${workspace.asRelativePath(Uri.parse(uri))}:${place}: ${severity}: ${message} [${rule}]`;
    });
    await env.clipboard.writeText(lines.join('\n'));
    tell(lines.length === 1 ? l10n.t('Copied.') : l10n.t('{0} findings copied.', lines.length));
  },
};
