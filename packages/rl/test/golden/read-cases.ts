import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Numbers with their shape, as the files hold them. */
export interface Stored {
  readonly shape: readonly number[];
  readonly data: readonly (number | string)[];
}

/** What the cases set, each as its function wants it; absent where it does not. */
export type Params = Readonly<Record<(typeof NAMES)[number], never>>;

/** One case of a golden file. */
export interface GoldenCase {
  readonly id: string;
  readonly fn: string;
  readonly params: Params;
  readonly inputs: Readonly<Record<string, Stored>>;
  readonly out: Readonly<Record<string, Stored>>;
}

const NAMES = [
  "agg",
  "norm",
  "log_ratio_clamp",
  "gamma",
  "lam",
  "rho_bar",
  "c_bar",
  "rho_bar_pg",
  "ddof",
  "eps",
  "eps_mode",
  "shift_mean",
  "kind",
  "group_size",
  "kl",
  "beta",
  "clip",
  "l_max",
  "l_cache",
  "init",
  "target",
  "n",
  "horizon",
  "temperature",
  "eps_low",
  "eps_high",
  "dual",
  "kl_is",
  "rho_max",
  "vf_coef",
  "ent_coef",
  "v_clip",
  "center",
  "beta_rm",
  "label_smoothing",
  "w_d",
  "w_u",
  "lambda_ptx",
] as const;

const folder = process.env.GOLDEN_DIR ?? fileURLToPath(new URL("vectors", import.meta.url));

/** What `<name>.json` holds: in the folder that GOLDEN_DIR names, if it names one; nothing where there is no such file. */
export function readGolden<T>(name: string): T[] {
  const file = `${folder}/${name}.json`;
  if (!existsSync(file)) return [];
  return JSON.parse(readFileSync(file, "utf8"));
}

/** The numbers of a tensor: `"NaN"` and `"Infinity"` are strings in JSON. */
export function numbersOf({ data }: Stored): number[] {
  return data.map(Number);
}
