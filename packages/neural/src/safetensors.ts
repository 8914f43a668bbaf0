/** An array with its shape. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: TensorData;
}

export type TensorData = Float32Array | Float64Array | Int32Array | Uint32Array | Uint8Array;

/** What a safetensors file holds. */
export interface TensorFile {
  readonly tensors: Readonly<Record<string, Tensor>>;
  readonly metadata: Readonly<Record<string, string>>;
}

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [start: number, end: number];
}

const types = {
  F32: Float32Array,
  F64: Float64Array,
  I32: Int32Array,
  U32: Uint32Array,
  U8: Uint8Array,
} as const;

const METADATA = "__metadata__";
/** The length of the header, little-endian, stands before it. */
const PREFIX = 8;

/** The bytes of a safetensors file, which the Python package of that name reads. */
export function encodeSafetensors({ tensors, metadata }: TensorFile): Uint8Array {
  const header: Record<string, unknown> = { [METADATA]: metadata };
  let offset = 0;
  // Wide elements first: each then lies aligned, as the format asks.
  const entries = Object.entries(tensors).sort(
    ([, a], [, b]) => b.data.BYTES_PER_ELEMENT - a.data.BYTES_PER_ELEMENT,
  );
  for (const [name, { shape, data }] of entries) {
    const end = offset + data.byteLength;
    header[name] = { dtype: nameOf(data), shape, data_offsets: [offset, end] };
    offset = end;
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = PREFIX + Math.ceil(json.length / PREFIX) * PREFIX;
  const file = new Uint8Array(start + offset).fill(0x20, 0, start);
  new DataView(file.buffer).setBigUint64(0, BigInt(start - PREFIX), true);
  file.set(json, PREFIX);
  let at = start;
  for (const [, { data }] of entries) {
    file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return file;
}

/** What a safetensors file holds, copied out of it. Throws a RangeError for bytes that are no such file. */
export function decodeSafetensors(file: Uint8Array): TensorFile {
  if (!(file instanceof Uint8Array)) throw new TypeError(`file must be a Uint8Array, got ${typeof file}`);
  if (file.length < PREFIX) throw invalid(`it has ${file.length} bytes`);
  const length = new DataView(file.buffer, file.byteOffset).getBigUint64(0, true);
  if (length > BigInt(file.length - PREFIX)) throw invalid(`its header would have ${length} bytes`);
  const start = PREFIX + Number(length);
  const { [METADATA]: metadata = {}, ...entries } = parseHeader(file.subarray(PREFIX, start));
  const body = file.subarray(start);
  return {
    metadata: metadata as unknown as Record<string, string>,
    tensors: Object.fromEntries(
      Object.entries(entries).map(([name, entry]) => [name, readTensor(name, entry, body)]),
    ),
  };
}

function parseHeader(bytes: Uint8Array): Record<string, Entry> {
  try {
    const header: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (typeof header === "object" && header !== null) return header as Record<string, Entry>;
  } catch {}
  throw invalid("its header is not a JSON object");
}

function readTensor(name: string, entry: Entry, body: Uint8Array): Tensor {
  const Type = types[entry?.dtype as keyof typeof types];
  if (Type === undefined) throw invalid(`${name} has type ${entry?.dtype}`);
  const { shape, data_offsets: offsets } = entry;
  const [start, end] = Array.isArray(offsets) ? (offsets as [number, number]) : [-1, -1];
  const size = Array.isArray(shape) ? shape.reduce((product: number, n) => product * n, 1) : -1;
  if (!(start >= 0 && end <= body.length && end - start === size * Type.BYTES_PER_ELEMENT)) {
    throw invalid(`${name} of shape [${shape}] does not fit the bytes from ${start} to ${end}`);
  }
  return { shape, data: new Type(body.slice(start, end).buffer) };
}

function nameOf(data: TensorData): string {
  return Object.entries(types).find(([, Type]) => data instanceof Type)![0];
}

function invalid(reason: string): RangeError {
  return new RangeError(`file must be a safetensors file: ${reason}`);
}
