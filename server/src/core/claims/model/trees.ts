/** Boosted regression trees: a sum of small decision trees over numbers, as the trainer writes them. */

/**
 * Trees as columns, one row a node, each tree's root at `roots`. A node asks `x[feature] <= threshold`: if so its left child is
 * the next row, else row `right`. Where `feature` is -1 the node is a leaf and `threshold` its value.
 */
export interface TreesFile {
  readonly base: number;
  readonly roots: readonly number[];
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly right: readonly number[];
}

export class Trees {
  private readonly base: number;
  private readonly roots: Int32Array;
  private readonly feature: Int16Array;
  private readonly threshold: Float64Array;
  private readonly right: Int32Array;

  constructor(file: TreesFile) {
    this.base = file.base;
    this.roots = Int32Array.from(file.roots);
    this.feature = Int16Array.from(file.feature);
    this.threshold = Float64Array.from(file.threshold);
    this.right = Int32Array.from(file.right);
  }

  /** Log-odds. `x`: one number for each feature, from `offset` on. */
  score(x: Float64Array, offset = 0): number {
    const { roots, feature, threshold, right } = this;
    let sum = this.base;
    for (let t = 0; t < roots.length; t++) {
      let node = roots[t]!;
      for (let asked = feature[node]!; asked >= 0; asked = feature[node]!)
        node = x[offset + asked]! <= threshold[node]! ? node + 1 : right[node]!;
      sum += threshold[node]!;
    }
    return sum;
  }
}
