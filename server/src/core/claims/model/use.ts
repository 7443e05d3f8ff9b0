/** The model in use: the shipped one, until a trainer puts another in its place. */
import shipped from '../../../../models/attribution.json';
import { type AttributionFile, type AttributionModel, unpack } from './model';

let model: AttributionModel | undefined;
let generation = 0;

/** Unpacked on first use. */
export const modelInUse = (): AttributionModel => (model ??= unpack(shipped));

/** For trainers alone: what is read from now on is read with this. */
export function useModel(file: AttributionFile): void {
  model = unpack(file);
  generation++;
}

/** Changes with the model, and so with the numbers of words. */
export const modelGeneration = (): number => generation;
