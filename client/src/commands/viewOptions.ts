import { commandId } from '../names';
import type { Command } from './command';

/** How the views group, filter and sort: each pair is one button with two faces. */
export const viewOptions: readonly Command[] = [
  {
    id: commandId.groupFindingsByRule,
    run: ({ findingsView }) => {
      findingsView.setGrouping('rule');
    },
  },
  {
    id: commandId.groupFindingsBySeverity,
    run: ({ findingsView }) => {
      findingsView.setGrouping('severity');
    },
  },
  {
    id: commandId.showUnnamedSources,
    run: ({ sourcesView }) => {
      sourcesView.setUnnamedOnly(true);
    },
  },
  {
    id: commandId.showAllSources,
    run: ({ sourcesView }) => {
      sourcesView.setUnnamedOnly(false);
    },
  },
  {
    id: commandId.sortCapturesByName,
    run: ({ capturesView }) => {
      capturesView.setSorting('name');
    },
  },
  {
    id: commandId.sortCapturesByOpen,
    run: ({ capturesView }) => {
      capturesView.setSorting('open');
    },
  },
];
