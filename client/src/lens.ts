import type { FindingItem } from '../../server/src/lsp/protocol';
import type { ArticleProvider } from './article/provider';
import type { ActiveAnswer } from './captures/activeAnswer';
import type { Analyses } from './captures/analyses';
import type { Detector } from './captures/detector';
import type { Containers } from './containers/containers';
import type { Decisions } from './decisions/decisions';
import type { Reasons } from './decisions/reasons';
import type { Server } from './server/server';
import type { Survey } from './workspace/survey';

/** What commands and views work with. */
export interface Lens {
  readonly server: Server;
  readonly detector: Detector;
  readonly analyses: Analyses;
  readonly articles: ArticleProvider;
  readonly findings: ActiveAnswer<readonly FindingItem[]>;
  readonly decisions: Decisions;
  readonly reasons: Reasons;
  readonly survey: Survey;
  readonly containers: Containers;
}
