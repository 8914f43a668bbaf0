// Networks, optimisers and samplers: the whole kernel of @kb/neural, in this package's memory.
export * from "../../../neural/assembly/index";
