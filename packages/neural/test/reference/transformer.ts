import type { Tensor } from "../../src/index.js";

/** What the twin needs to know besides the weights. */
export interface ReferenceShape {
  readonly layers: number;
  readonly heads: number;
  readonly approximate: "none" | "tanh";
}

type Weights = Readonly<Record<string, Tensor>>;

/** Logits and values behind every token of one sequence, by the definition, in float64. */
export function transformerOutputs(
  weights: Weights,
  { layers, heads, approximate }: ReferenceShape,
  tokens: ArrayLike<number>,
): { logits: number[][]; values: number[] } {
  let rows = Array.from(tokens, (token, t) =>
    plus(row(weights["wte.weight"]!, token), row(weights["wpe.weight"]!, t)),
  );
  const normalised = (name: string) => rows.map((x) => layerNorm(weights, name, x));
  for (let layer = 0; layer < layers; layer++) {
    const name = `h.${layer}`;
    const qkv = normalised(`${name}.ln_1`).map((x) => linear(weights, `${name}.attn.c_attn`, x));
    const mixed = attention(qkv, heads).map((x) => linear(weights, `${name}.attn.c_proj`, x));
    rows = rows.map((x, t) => plus(x, mixed[t]!));
    const wide = normalised(`${name}.ln_2`).map((x) => linear(weights, `${name}.mlp.c_fc`, x));
    const narrow = wide.map((x) =>
      linear(
        weights,
        `${name}.mlp.c_proj`,
        x.map((each) => gelu(each, approximate)),
      ),
    );
    rows = rows.map((x, t) => plus(x, narrow[t]!));
  }
  const last = normalised("ln_f");
  const isTied = weights["lm_head.weight"] === undefined;
  return {
    logits: last.map((x) => (isTied ? products(weights["wte.weight"]!, x) : linear(weights, "lm_head", x))),
    values:
      weights["value_head.weight"] === undefined ? [] : last.map((x) => linear(weights, "value_head", x)[0]!),
  };
}

function attention(qkv: readonly number[][], heads: number): number[][] {
  const width = qkv[0]!.length / 3;
  const size = width / heads;
  return qkv.map((query, t) => {
    const out = new Array<number>(width).fill(0);
    for (let head = 0; head < heads; head++) {
      const at = head * size;
      const scores = qkv.slice(0, t + 1).map((key) => {
        let sum = 0;
        for (let d = 0; d < size; d++) sum += query[at + d]! * key[width + at + d]!;
        return sum / Math.sqrt(size);
      });
      const highest = Math.max(...scores);
      const exponentials = scores.map((score) => Math.exp(score - highest));
      const total = exponentials.reduce((sum, each) => sum + each, 0);
      exponentials.forEach((each, j) => {
        for (let d = 0; d < size; d++) out[at + d]! += (each / total) * qkv[j]![2 * width + at + d]!;
      });
    }
    return out;
  });
}

function layerNorm(weights: Weights, name: string, x: readonly number[]): number[] {
  const mean = x.reduce((sum, each) => sum + each, 0) / x.length;
  const variance = x.reduce((sum, each) => sum + (each - mean) ** 2, 0) / x.length;
  const [gain, bias] = [weights[`${name}.weight`]!.data, weights[`${name}.bias`]!.data];
  return x.map((each, k) => ((each - mean) / Math.sqrt(variance + 1e-5)) * gain[k]! + bias[k]!);
}

function gelu(x: number, approximate: "none" | "tanh"): number {
  if (approximate === "none") return x * normalShare(x);
  return 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));
}

/** Φ(x) by the series of Marsaglia, to float64 for |x| below 8. */
function normalShare(x: number): number {
  let [sum, term] = [x, x];
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum) && k < 400; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + sum * Math.exp(-0.5 * x * x - 0.9189385332046727);
}

function linear(weights: Weights, name: string, x: readonly number[]): number[] {
  return plus(products(weights[`${name}.weight`]!, x), [...weights[`${name}.bias`]!.data]);
}

/** W x, for W of shape [outputs, inputs]. */
function products({ shape, data }: Tensor, x: readonly number[]): number[] {
  return Array.from({ length: shape[0]! }, (_, j) => {
    let sum = 0;
    for (let k = 0; k < x.length; k++) sum += data[j * x.length + k]! * x[k]!;
    return sum;
  });
}

function row({ shape, data }: Tensor, at: number): number[] {
  const width = shape[1]!;
  return [...data.subarray(at * width, (at + 1) * width)];
}

function plus(x: readonly number[], y: readonly number[]): number[] {
  return x.map((each, k) => each + y[k]!);
}
