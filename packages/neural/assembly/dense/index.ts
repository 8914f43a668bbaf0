// The dense kernels as a module of this package's tests, beside the transformer's.
export * from "../index";
