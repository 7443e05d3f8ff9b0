/** The decisions on a capture, as a list shows them. */
import { t } from '@vscode/l10n';
import type { Boundary, Span } from '../core/model';
import { render } from '../render';
import type { AnchorState } from '../review/anchor';
import type { Decision } from '../review/decision';
import type { ReviewedCapture } from '../review/review';
import { rules } from '../rules/registry';
import { zoneLabel } from './labels';
import { excerpt, visible } from './words';

export interface DecisionEntry {
  readonly id: string;
  readonly kind: Decision['action'];
  readonly label: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly anchored: AnchorState;
  readonly span: Span | null;
  readonly words: string;
}

export function boundaryLabel(boundary: Boundary): string {
  return boundary === 'comments-start' ? t('Comments start here') : t('Article ends here');
}

/** The rule's title; of a rule this version lacks, its id. */
export function ruleTitle(id: string): string {
  const rule = rules.find((each) => each.id === id);
  return rule ? render({ template: rule.title, args: [] }) : visible(id);
}

/** What was decided, in a few words. */
export function decisionLabel(decision: Decision): string {
  switch (decision.action) {
    case 'relabel':
      return t('Relabelled: {0}', zoneLabel(decision.zone));
    case 'boundary':
      return boundaryLabel(decision.boundary);
    case 'accept': {
      const title = ruleTitle(decision.rule);
      if (decision.scope === 'here') return t('Accepted: {0}', title);
      return decision.scope === 'file'
        ? t('Accepted in this file: {0}', title)
        : t('Accepted in the folder: {0}', title);
    }
  }
}

export function decisionEntries({ decisions }: ReviewedCapture): DecisionEntry[] {
  return decisions.map(({ decision, state, span }) => ({
    id: decision.id,
    kind: decision.action,
    label: decisionLabel(decision),
    at: decision.at,
    by: visible(decision.by),
    reason: visible(decision.reason),
    anchored: state,
    span,
    words: excerpt(decision.words.first.exact),
  }));
}
