/** Links written out in the capture. */
import { t } from '@vscode/l10n';
import type { Capture, Span } from '../core/model';
import { render } from '../render';
import { excerpt, visible } from './words';

export interface Link {
  readonly span: Span;
  /** An absolute `http:` or `https:` address in ASCII; never another scheme, whatever the capture says. */
  readonly target: string;
  /** Plain text. */
  readonly tooltip: string;
}

/** A page with more is a list of links; each may stand in many places. */
const mostLinks = 2000;

/** In order of position. */
export function links({ provenance }: Capture): Link[] {
  const found: Link[] = [];
  for (const { value, spans, because } of provenance.links) {
    const target = value === null ? null : addressOf(value);
    if (target === null) continue;
    const tooltip = t('Open {0}. {1}', excerpt(target, 200), visible(render(because)));
    for (const span of spans) found.push({ span, target, tooltip });
  }
  return found.sort((a, b) => a.span[0] - b.span[0]).slice(0, mostLinks);
}

/** The address as a browser reads it; null where it is none of the web's. */
function addressOf(value: string): string | null {
  try {
    const { protocol, href } = new URL(value);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
