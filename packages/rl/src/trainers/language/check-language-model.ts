import { checkFunction, checkObject } from "@kb/checks";
import type { LanguageModel } from "../../nn/language-model.js";

/** Throws a TypeError unless `value` is a language model, with a value head where `values` are needed. */
export function checkLanguageModel(
  value: unknown,
  name: string,
  { values = false }: { readonly values?: boolean } = {},
): asserts value is LanguageModel {
  checkObject(value, name);
  for (const method of ["forward", "backward", "step", "generate", "clone"] as const) {
    checkFunction((value as LanguageModel)[method], `${name}.${method}`);
  }
  if (values && !(value as LanguageModel).hasValueHead) {
    throw new TypeError(`${name} must have a value head, got a model without one`);
  }
}
