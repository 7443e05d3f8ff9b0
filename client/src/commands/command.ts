import { commands, type Disposable } from 'vscode';
import type { FindingsView } from '../findings/view';
import type { Lens } from '../lens';
import type { PanelView } from '../panel/view';
import type { SourcesView } from '../sources/view';
import type { CapturesView } from '../workspace/view';

/** What commands work with: the views too. */
export interface Workbench extends Lens {
  readonly panel: PanelView;
  readonly findingsView: FindingsView;
  readonly sourcesView: SourcesView;
  readonly capturesView: CapturesView;
}

/** One command: its identifier in the manifest, and what it does. */
export interface Command {
  readonly id: string;
  /** `args`: rows of a tree view, or what a key binding or another extension gives. Nothing about them is certain. */
  readonly run: (workbench: Workbench, ...args: readonly unknown[]) => Promise<void> | void;
}

export function registerCommand(workbench: Workbench, { id, run }: Command): Disposable {
  return commands.registerCommand(id, (...args: readonly unknown[]) => run(workbench, ...args));
}
