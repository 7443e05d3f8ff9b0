import type { Surveyed } from '../../../server/src/lsp/protocol';
import type { Surveyable } from './order';

/** A capture of the workspace, without findings or decisions unless they are given. */
export function testCapture(path: string, more: Partial<Surveyed> & { warnings?: number } = {}): Surveyable {
  const { warnings = 0, ...surveyed } = more;
  return {
    uri: `file:///w/${path}`,
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    surveyed: {
      capture: true,
      problem: null,
      headline: null,
      publisher: null,
      published: null,
      open: { error: 0, warning: warnings, information: 0, hint: 0 },
      accepted: 0,
      decisions: 0,
      ...surveyed,
    },
  };
}
