import { message } from '../core/message';
import type { Rule } from './finding';
import { odditiesOf, spansOf } from './oddities';

export const textManifest: Rule = {
  id: 'text/manifest',
  title: 'A C2PA manifest is hidden in the text',
  why: 'Content Credentials can be kept inside a text, in characters nobody sees. They may say who published it and what was changed since; but only a check of signature and digest tells whether they do, and nothing of that is done here.',
  severity: 'information',
  *check(capture) {
    const found = odditiesOf(capture, 'manifest');
    for (const { span, manifest } of found) {
      if (!manifest) continue;
      const { version, declaredBytes, actualBytes } = manifest;
      const [start, end] = span;
      yield {
        span: [Math.max(0, start - 1), Math.min(end, start + 2)],
        message: message(
          'A C2PA manifest of {0} bytes is hidden here (version {1}); it is not verified here.',
          actualBytes,
          version,
        ),
        because:
          declaredBytes === actualBytes
            ? message(
                'A row of variation selectors begins as a C2PATextManifestWrapper does, and is as long as it says.',
              )
            : message(
                'A row of variation selectors begins as a C2PATextManifestWrapper does; it declares {0} bytes and {1} are there.',
                declaredBytes,
                actualBytes,
              ),
        evidence: spansOf(found),
        confidence: declaredBytes === actualBytes ? 0.99 : 0.8,
        wouldChange: message('The manifest checked by a C2PA validator.'),
      };
    }
  },
};
