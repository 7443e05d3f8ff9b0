/**
 * The inner loops of the zone network, in WebAssembly with 128-bit vectors (AssemblyScript; `npm run kernel` compiles it).
 * A line's state is 32 floats; all addresses are bytes in the exported memory.
 */

/** Floats of a state, bytes of a state. */
const D: i32 = 32;
const ROW: usize = 128;

/** Makes room for `bytes` bytes of memory in all. */
export function reserve(bytes: usize): void {
  const pages = ((bytes + 0xffff) >>> 16) as i32;
  const have = memory.size();
  if (pages > have) memory.grow(pages - have);
}

/** Bytes of a row of small numbers: a signed byte for each float of a state. */
const SMALL: usize = 32;

/** Adds `scale` times eight sums of small numbers to the floats at `out`. */
function addScaled(out: usize, sums: v128, scale: v128): void {
  const low = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(sums));
  const high = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(sums));
  v128.store(out, f32x4.add(v128.load(out), f32x4.mul(low, scale)));
  v128.store(out, f32x4.add(v128.load(out, 16), f32x4.mul(high, scale)), 16);
}

/**
 * out[i] += step times the sum over columns t of table[base[t] + answers[i * width + t]]. `table`: rows of small numbers;
 * `base`: 32-bit row numbers, one a column; `answers`: bytes. No more than 256 columns, or the sums run over.
 */
export function gather(
  out: usize,
  table: usize,
  base: usize,
  answers: usize,
  width: i32,
  count: i32,
  step: f32,
): void {
  const scale = f32x4.splat(step);
  for (let i = 0; i < count; i++) {
    let a0 = i16x8.splat(0),
      a1 = a0,
      a2 = a0,
      a3 = a0;
    for (let t = 0; t < width; t++) {
      const row =
        table + ((load<i32>(base + ((t as usize) << 2)) + (load<u8>(answers + t) as i32)) as usize) * SMALL;
      a0 = i16x8.add(a0, v128.load_ext<i8>(row));
      a1 = i16x8.add(a1, v128.load_ext<i8>(row, 8));
      a2 = i16x8.add(a2, v128.load_ext<i8>(row, 16));
      a3 = i16x8.add(a3, v128.load_ext<i8>(row, 24));
    }
    addScaled(out, a0, scale);
    addScaled(out + 32, a1, scale);
    addScaled(out + 64, a2, scale);
    addScaled(out + 96, a3, scale);
    answers += width;
    out += ROW;
  }
}

/**
 * out[i] += step times the mean of table[id] over the ids of line i. `table`: rows of small numbers; `starts`: 32-bit indices,
 * one more than lines; `ids`: 16-bit row numbers, the line's from starts[i] - starts[0] on. A line reads no more than `most` of
 * its ids: 256 at most.
 */
export function addWords(
  out: usize,
  table: usize,
  ids: usize,
  starts: usize,
  count: i32,
  most: i32,
  step: f32,
): void {
  const first = load<i32>(starts);
  for (let i = 0; i < count; i++) {
    const from = load<i32>(starts + ((i as usize) << 2)) - first;
    const all = load<i32>(starts + ((i as usize) << 2), 4) - first - from;
    const read = all < most ? all : most;
    if (read > 0) {
      let a0 = i16x8.splat(0),
        a1 = a0,
        a2 = a0,
        a3 = a0;
      for (let k = 0; k < read; k++) {
        const row = table + (load<u16>(ids + ((from + k) << 1)) as usize) * SMALL;
        a0 = i16x8.add(a0, v128.load_ext<i8>(row));
        a1 = i16x8.add(a1, v128.load_ext<i8>(row, 8));
        a2 = i16x8.add(a2, v128.load_ext<i8>(row, 16));
        a3 = i16x8.add(a3, v128.load_ext<i8>(row, 24));
      }
      const share = f32x4.splat(step / (read as f32));
      addScaled(out, a0, share);
      addScaled(out + 32, a1, share);
      addScaled(out + 64, a2, share);
      addScaled(out + 96, a3, share);
    }
    out += ROW;
  }
}

/** out[i] += sum over k of values[i * width + k] * table[k]: a few numbers a line, through a matrix. */
export function addNumbers(out: usize, table: usize, values: usize, width: i32, count: i32): void {
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < width; k++) {
      const value = v128.load32_splat(values + ((k as usize) << 2));
      const row = table + (k as usize) * ROW;
      for (let v: usize = 0; v < ROW; v += 16) {
        v128.store(out + v, f32x4.add(v128.load(out + v), f32x4.mul(value, v128.load(row + v))));
      }
    }
    values += (width as usize) << 2;
    out += ROW;
  }
}

/** Every state is that at `value`. */
export function fill(at: usize, value: usize, count: i32): void {
  for (let i = 0; i < count; i++) memory.copy(at + (i as usize) * ROW, value, ROW);
}

/** Negative numbers become zero. */
export function rectify(at: usize, count: i32): void {
  const end = at + (count as usize) * ROW;
  const zero = f32x4.splat(0);
  for (; at < end; at += 16) v128.store(at, f32x4.max(v128.load(at), zero));
}

/** A state of zeros, where a line has no neighbour, and one for the sums under way. */
const nothing = memory.data(128, 16);
const under = memory.data(128, 16);

/**
 * One residual block over `count` lines: y = x + relu(P · (k0 x[i - reach] + k1 x[i] + k2 x[i + reach] + kb) + pb), lines
 * outside counting as zeros. `weights`: k0, k1, k2, kb (a state each), P by rows of its inputs (32 states), pb.
 */
export function block(y: usize, x: usize, weights: usize, reach: i32, count: i32): void {
  const matrix = weights + 4 * ROW;
  const bias = matrix + (D as usize) * ROW;
  const zero = f32x4.splat(0);
  for (let i = 0; i < count; i++) {
    const here = x + (i as usize) * ROW;
    const before = i >= reach ? here - (reach as usize) * ROW : nothing;
    const after = i + reach < count ? here + (reach as usize) * ROW : nothing;
    for (let v: usize = 0; v < ROW; v += 16) {
      let sum = f32x4.add(
        v128.load(weights + v, 384),
        f32x4.mul(v128.load(weights + v), v128.load(before + v)),
      );
      sum = f32x4.add(sum, f32x4.mul(v128.load(weights + v, 128), v128.load(here + v)));
      v128.store(under + v, f32x4.add(sum, f32x4.mul(v128.load(weights + v, 256), v128.load(after + v))));
    }
    let a0 = v128.load(bias),
      a1 = v128.load(bias, 16),
      a2 = v128.load(bias, 32),
      a3 = v128.load(bias, 48);
    let a4 = v128.load(bias, 64),
      a5 = v128.load(bias, 80),
      a6 = v128.load(bias, 96),
      a7 = v128.load(bias, 112);
    let row = matrix;
    for (let k = 0; k < D; k++) {
      const value = v128.load32_splat(under + ((k as usize) << 2));
      a0 = f32x4.add(a0, f32x4.mul(value, v128.load(row)));
      a1 = f32x4.add(a1, f32x4.mul(value, v128.load(row, 16)));
      a2 = f32x4.add(a2, f32x4.mul(value, v128.load(row, 32)));
      a3 = f32x4.add(a3, f32x4.mul(value, v128.load(row, 48)));
      a4 = f32x4.add(a4, f32x4.mul(value, v128.load(row, 64)));
      a5 = f32x4.add(a5, f32x4.mul(value, v128.load(row, 80)));
      a6 = f32x4.add(a6, f32x4.mul(value, v128.load(row, 96)));
      a7 = f32x4.add(a7, f32x4.mul(value, v128.load(row, 112)));
      row += ROW;
    }
    const out = y + (i as usize) * ROW;
    v128.store(out, f32x4.add(v128.load(here), f32x4.max(a0, zero)));
    v128.store(out, f32x4.add(v128.load(here, 16), f32x4.max(a1, zero)), 16);
    v128.store(out, f32x4.add(v128.load(here, 32), f32x4.max(a2, zero)), 32);
    v128.store(out, f32x4.add(v128.load(here, 48), f32x4.max(a3, zero)), 48);
    v128.store(out, f32x4.add(v128.load(here, 64), f32x4.max(a4, zero)), 64);
    v128.store(out, f32x4.add(v128.load(here, 80), f32x4.max(a5, zero)), 80);
    v128.store(out, f32x4.add(v128.load(here, 96), f32x4.max(a6, zero)), 96);
    v128.store(out, f32x4.add(v128.load(here, 112), f32x4.max(a7, zero)), 112);
  }
}

/** out[i * width + z] = bias[z] + weights[z] · x[i]: `weights` is `width` states, then `width` floats of bias. */
export function head(out: usize, x: usize, weights: usize, width: i32, count: i32): void {
  const bias = weights + (width as usize) * ROW;
  for (let i = 0; i < count; i++) {
    for (let z = 0; z < width; z++) {
      const row = weights + (z as usize) * ROW;
      let sum = f32x4.splat(0);
      for (let v: usize = 0; v < ROW; v += 16)
        sum = f32x4.add(sum, f32x4.mul(v128.load(x + v), v128.load(row + v)));
      store<f32>(
        out,
        load<f32>(bias + ((z as usize) << 2)) +
          f32x4.extract_lane(sum, 0) +
          f32x4.extract_lane(sum, 1) +
          f32x4.extract_lane(sum, 2) +
          f32x4.extract_lane(sum, 3),
      );
      out += 4;
    }
    x += ROW;
  }
}
