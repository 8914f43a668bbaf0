import { UniformRng } from "./uniform-rng.js";

export class Rng extends UniformRng {}
