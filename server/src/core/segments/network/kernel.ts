/** The inner loops of the zone network (`server/kernel/network.ts`, compiled to WebAssembly) and the memory they work in. */
import compiled from '../../../../kernel/network.wasm.json';

/** Floats and bytes of a line's state: fixed in the kernel. */
export const stateSize = 32;
export const stateBytes = 4 * stateSize;

export interface KernelFunctions {
  readonly memory: { readonly buffer: ArrayBuffer };
  reserve(bytes: number): void;
  fill(at: number, value: number, count: number): void;
  gather(
    out: number,
    table: number,
    base: number,
    answers: number,
    width: number,
    count: number,
    step: number,
  ): void;
  addWords(
    out: number,
    table: number,
    ids: number,
    starts: number,
    count: number,
    most: number,
    step: number,
  ): void;
  addNumbers(out: number, table: number, values: number, width: number, count: number): void;
  rectify(at: number, count: number): void;
  block(y: number, x: number, weights: number, reach: number, count: number): void;
  head(out: number, x: number, weights: number, width: number, count: number): void;
}

// Node, browsers and workers all have these; core is compiled without the types of any of them.
declare function atob(base64: string): string;
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

export function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

export const floatsOf = (base64: string): Float32Array => new Float32Array(bytesOf(base64).buffer);

function instantiate(): KernelFunctions {
  try {
    const module = new WebAssembly.Module(bytesOf(compiled.wasm));
    return new WebAssembly.Instance(module, { env: { abort: () => undefined } }).exports as KernelFunctions;
  } catch (cause) {
    throw new Error(
      'Captures cannot be read here: WebAssembly with 128-bit vectors is missing or switched off.',
      {
        cause,
      },
    );
  }
}

/** One instance: its functions, and memory handed out from its beginning on and never taken back. */
export class Kernel {
  readonly run: KernelFunctions;
  /** The first page belongs to the kernel. */
  private free = 1 << 16;
  private buffer: ArrayBuffer | undefined;
  private u8 = new Uint8Array(0);
  private f32 = new Float32Array(0);
  private i32 = new Int32Array(0);
  private u16 = new Uint16Array(0);

  /** @throws where there is no WebAssembly, or one without vectors */
  constructor() {
    this.run = instantiate();
  }

  /** The address of `bytes` bytes of their own. */
  take(bytes: number): number {
    const at = this.free;
    this.free = (at + bytes + 15) & ~15;
    this.run.reserve(this.free);
    return at;
  }

  bytes(): Uint8Array {
    this.refresh();
    return this.u8;
  }
  floats(): Float32Array {
    this.refresh();
    return this.f32;
  }
  words(): Uint16Array {
    this.refresh();
    return this.u16;
  }
  integers(): Int32Array {
    this.refresh();
    return this.i32;
  }

  takeFloats(values: ArrayLike<number>): number {
    const at = this.take(values.length * 4);
    this.floats().set(values, at / 4);
    return at;
  }
  takeBytes(values: Uint8Array): number {
    const at = this.take(values.length);
    this.bytes().set(values, at);
    return at;
  }
  takeIntegers(values: ArrayLike<number>): number {
    const at = this.take(values.length * 4);
    this.integers().set(values, at / 4);
    return at;
  }

  /** Memory that grew is another buffer. */
  private refresh(): void {
    const { buffer } = this.run.memory;
    if (buffer === this.buffer) return;
    this.buffer = buffer;
    this.u8 = new Uint8Array(buffer);
    this.u16 = new Uint16Array(buffer);
    this.i32 = new Int32Array(buffer);
    this.f32 = new Float32Array(buffer);
  }
}
