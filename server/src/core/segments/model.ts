/** The zone model: a linear-chain CRF (Lafferty et al. 2001) over readable features, with weights from `models/segments.json`. */
import priors from '../../../models/segments.priors.json';
import weights from '../../../models/segments.json';
import { zones } from '../model';
import { type CaptureKind, contextTemplates } from './context';
import { localTemplates, seenByNeighbours } from './local';

/** Which neighbour sees a line's own features: at -2 … 2 lines from it. */
export const offsets = [0, -1, 1, -2, 2] as const;
/** Kinds of place between two lines, by the blank lines there. */
export const gapKinds = 4;
export const Z = zones.length;

/** The file: weights by feature name, one number a zone for each answer. */
export interface SegmentModelFile {
  readonly local: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly context: Readonly<Record<string, readonly (readonly number[])[]>>;
  /** [gap kind][from zone][to zone] */
  readonly transitions: readonly (readonly (readonly number[])[])[];
  readonly start: readonly number[];
  readonly end: readonly number[];
}

export interface SegmentModel {
  /** One table for each offset and local template: `[answer * Z + zone]`, or null where no neighbour sees it. */
  readonly local: readonly (readonly (Float64Array | null)[])[];
  readonly context: readonly Float64Array[];
  /** `[(gap * Z + from) * Z + to]` */
  readonly transitions: Float64Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** The name a local template has in the file when it is seen from a neighbour at `offset`. */
export function localName(name: string, offset: number): string {
  return offset === 0 ? name : `${name} @${offset > 0 ? '+' : ''}${offset}`;
}

function tableOf(rows: readonly (readonly number[])[] | undefined, size: number): Float64Array {
  const table = new Float64Array(size * Z);
  rows?.forEach((row, answer) => {
    row.forEach((weight, zone) => (table[answer * Z + zone] = weight));
  });
  return table;
}

export function loadModel(file: SegmentModelFile): SegmentModel {
  return {
    local: offsets.map((offset) =>
      localTemplates.map((template, t) =>
        offset === 0 || seenByNeighbours.includes(t)
          ? tableOf(file.local[localName(template.name, offset)], template.size)
          : null,
      ),
    ),
    context: contextTemplates.map((template) => tableOf(file.context[template.name], template.size)),
    transitions: Float64Array.from(file.transitions.flat(2)),
    start: Float64Array.from(file.start),
    end: Float64Array.from(file.end),
  };
}

type Prior = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Adds the hand-set weights for a kind of capture to a model's own. */
export function addPriors(model: SegmentModel, kind: CaptureKind): SegmentModel {
  const add = (table: Float64Array, rows: Prior[string] | undefined): void => {
    for (const [answer, row] of Object.entries(rows ?? {})) {
      row.forEach((weight, zone) => {
        table[Number(answer) * Z + zone]! += weight;
      });
    }
  };
  const own = kind.startsWith('page') ? priors.page : priors.cleaned;
  localTemplates.forEach(({ name }, t) => {
    add(model.local[0]![t]!, (own.local as Prior)[name]);
  });
  contextTemplates.forEach(({ name }, t) => {
    add(model.context[t]!, (own.context as Prior)[name]);
  });
  return model;
}

const loaded = new Map<CaptureKind, SegmentModel>();
/** The shipped model for captures of a kind, read on first use. */
export function shippedModel(kind: CaptureKind): SegmentModel {
  const known = loaded.get(kind);
  if (known) return known;
  const model = addPriors(
    loadModel((weights as Readonly<Record<CaptureKind, SegmentModelFile>>)[kind]),
    kind,
  );
  loaded.set(kind, model);
  return model;
}
