import { Heap, type KernelExports, lazyKernel } from "@kb/wasm-runtime";
import layoutSource from "../build/layout.wasm";
import reconstructSource from "../build/reconstruct.wasm";

/** The memory that both modules share. */
export const heap: Heap = /* @__PURE__ */ new Heap(2);

/** Trees from preorder and inorder sequences; see assembly/reconstruct. All labels and links are 32-bit words. */
export interface ReconstructExports extends KernelExports {
  isDistinct(labels: number, size: number, scratch: number, counts: number): number;
  buildByInorder(
    state: number,
    stack: number,
    left: number,
    right: number,
    preorder: number,
    nodes: number,
    inorder: number,
    places: number,
  ): void;
}

/** The tidy layout; see assembly/layout. */
export interface LayoutExports extends KernelExports {
  placeTidily(
    left: number,
    right: number,
    x: number,
    y: number,
    threads: number,
    stack: number,
    size: number,
    nodeWidth: number,
    levelHeight: number,
  ): number;
}

export const reconstructKernel: () => ReconstructExports | undefined =
  /* @__PURE__ */ lazyKernel<ReconstructExports>(reconstructSource, heap);

export const layoutKernel: () => LayoutExports | undefined = /* @__PURE__ */ lazyKernel<LayoutExports>(
  layoutSource,
  heap,
);
