import { expect, test } from "vitest";
import { backend } from "../src/index.js";

test("the kernels run on Node", () => {
  expect(backend()).toBe("wasm");
});
