// The transformer's kernels of @kb/neural, in this package's memory.
export * from "../../../neural/assembly/transformer/index";
