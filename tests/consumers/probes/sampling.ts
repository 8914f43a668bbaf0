import {
  AliasTable,
  annulus,
  backend,
  ball,
  bestCandidate,
  circle,
  createRng,
  distributions,
  ellipse,
  type GeneratorName,
  halton,
  jitteredGrid,
  latinHypercube,
  poissonDisk,
  polygon,
  type Rng,
  rectangle,
  sobol,
  sphere,
  stratifiedDisk,
  uniformDisk,
} from "@kb/sampling";

export { backend };

export const needsWebAssembly = true;

type Answers = Record<string, unknown>;
type Numbers = ArrayLike<number>;

/** The SHA-256 of a long stream of every sampler, the same on every host: plain data only. */
export function answers(): Answers {
  const streams = { ...generatorStreams(), ...samplerStreams(), ...regionStreams() };
  return Object.fromEntries(Object.entries(streams).map(([name, draw]) => [name, sha256(draw())]));
}

const N = 5_000;
const GENERATORS: GeneratorName[] = [
  "xoshiro256++",
  "xoshiro128++",
  "pcg64",
  "philox4x32",
  "sfc64",
  "mt19937",
];

/** Each generator alone, in pieces and mixed with half words, after its state was saved and its stream jumped or spawned. */
function generatorStreams(): Record<string, () => Numbers> {
  const streams: Record<string, () => Numbers> = {};
  for (const generator of GENERATORS) {
    streams[`${generator} f64`] = () => createRng(2024, { generator }).random(10 * N);
    streams[`${generator} f32`] = () => createRng("text", { generator }).random(new Float32Array(10 * N));
    streams[`${generator} mixed`] = () => mixed(createRng(Uint32Array.of(1, 2, 3), { generator }));
  }
  return streams;
}

function mixed(rng: Rng): number[] {
  const drawn: number[] = [];
  for (let i = 0; i < 100; i++) {
    drawn.push(rng(), rng.integers(0, 10), ...rng.random(i), ...rng.integers(-5, 6, 7), ...rng.bytes(3));
    drawn.push(rng.standardNormal(), ...rng.uint32(i % 3), rng.integers(0, 2 ** 40));
  }
  const [child] = rng.spawn(1);
  const copy = rng.clone();
  copy.state = rng.state;
  return [...drawn, child!(), copy(), rng.advance(12_345n)(), rng.state.length];
}

/** Every distribution and collection, by the default generator and into both precisions. */
function samplerStreams(): Record<string, () => Numbers> {
  const draws: Record<string, (rng: Rng, out: Float64Array | Float32Array) => Numbers> = {
    uniform: (rng, out) => rng.uniform(-1, 4, out),
    standardNormal: (rng, out) => rng.standardNormal(out),
    normal: (rng, out) => rng.normal(-3, 2, out),
    exponential: (rng, out) => rng.exponential(3, out),
    gamma: (rng, out) => rng.gamma(2.5, 2, out),
    "gamma below 1": (rng, out) => rng.gamma(0.3, 2, out),
    beta: (rng, out) => rng.beta(2, 3, out),
    "beta below 1": (rng, out) => rng.beta(0.5, 0.3, out),
    chiSquare: (rng, out) => rng.chiSquare(5, out),
    studentT: (rng, out) => rng.studentT(4, out),
    f: (rng, out) => rng.f(3, 7, out),
    lognormal: (rng, out) => rng.lognormal(0.5, 0.75, out),
    weibull: (rng, out) => rng.weibull(1.5, out),
    pareto: (rng, out) => rng.pareto(3, out),
    laplace: (rng, out) => rng.laplace(1, 2, out),
    logistic: (rng, out) => rng.logistic(1, 2, out),
    gumbel: (rng, out) => rng.gumbel(1, 2, out),
    cauchy: (rng, out) => rng.cauchy(0, 1, out),
    rayleigh: (rng, out) => rng.rayleigh(2, out),
    vonMises: (rng, out) => rng.vonMises(0.5, 4, out),
    triangular: (rng, out) => rng.triangular(-1, 0, 3, out),
    truncatedNormal: (rng, out) => rng.truncatedNormal(0, 1, 1, 3, out),
    poisson: (rng, out) => rng.poisson(3, out),
    "poisson above 10": (rng, out) => rng.poisson(100, out),
    binomial: (rng, out) => rng.binomial(20, 0.3, out),
    "binomial above 30": (rng, out) => rng.binomial(1000, 0.4, out),
    negativeBinomial: (rng, out) => rng.negativeBinomial(3, 0.2, out),
    geometric: (rng, out) => rng.geometric(0.1, out),
    hypergeometric: (rng, out) => rng.hypergeometric(30, 70, 40, out),
    zipf: (rng, out) => rng.zipf(2.5, out),
    bernoulli: (rng, out) => rng.bernoulli(0.3, out),
    multinomial: (rng, out) => rng.multinomial(50, [0.2, 0.3, 0.5], out),
    dirichlet: (rng, out) => rng.dirichlet([0.5, 1, 2], out),
    multivariateNormal: (rng, out) => rng.multivariateNormal([1, 2, 3], [4, 1, 0, 1, 3, 1, 0, 1, 2], out),
    alias: (rng, out) => new AliasTable([5, 0, 1, 2.5]).sample(rng, out),
  };
  const streams: Record<string, () => Numbers> = {};
  for (const [name, draw] of Object.entries(draws)) {
    streams[name] = () => draw(createRng(7), new Float64Array(3 * N));
    streams[`${name} f32`] = () => draw(createRng(7), new Float32Array(3 * N));
  }
  return {
    ...streams,
    integers: () => createRng(7).integers(-5, 1000, N),
    "integers beyond 2^32": () => createRng(7).integers(-(2 ** 53) + 1, 2 ** 53 - 1, N),
    permutation: () => createRng(7).permutation(N),
    "shuffled array": () => createRng(7).shuffle(Array.from({ length: N }, (_, i) => i)),
    sample: () => createRng(7).sample(1e6, 1000),
    choice: () =>
      createRng(7).choice(1000, { size: 100, replace: false, weights: new Array(1000).fill(0.5) }),
    densities: () => densities(),
  };
}

function densities(): number[] {
  const { normal, gamma, beta, poisson, vonMises } = distributions;
  return [normal(1, 2), gamma(2.5, 1), beta(0.5, 3), poisson(4), vonMises(0, 2)].flatMap((of) =>
    [0.1, 0.5, 0.9].flatMap((p) => [of.ppf(p), of.cdf(p), of.pdf(p), of.mean, of.variance]),
  );
}

/** Every region, sequence and general method. */
function regionStreams(): Record<string, () => Numbers> {
  const square: [number, number][] = [
    [0, 0],
    [4, 0],
    [4, 3],
    [0, 1],
  ];
  const draws: Record<string, (rng: Rng, out: Float64Array | Float32Array) => Numbers> = {
    "disk by rejection": (rng, out) =>
      uniformDisk(rng, out, { center: [3, 4], radius: 2, method: "rejection" }),
    "disk by polar": (rng, out) => uniformDisk(rng, out, { method: "polar" }),
    "disk by concentric": (rng, out) => uniformDisk(rng, out, { method: "concentric" }),
    annulus: (rng, out) => annulus(rng, out, { inner: 0.5, outer: 2 }),
    circle: (rng, out) => circle(rng, out),
    ellipse: (rng, out) => ellipse(rng, out),
    ball: (rng, out) => ball(rng, out, 3),
    sphere: (rng, out) => sphere(rng, out, 3),
    rectangle: (rng, out) => rectangle(rng, out),
    polygon: (rng, out) => polygon(rng, out, square),
    stratifiedDisk: (rng, out) => stratifiedDisk(rng, out),
    jitteredGrid: (rng, out) => jitteredGrid(rng, out),
  };
  const streams: Record<string, () => Numbers> = {};
  for (const [name, draw] of Object.entries(draws)) {
    streams[name] = () => draw(createRng(9), new Float64Array(2 * 3 * N));
    streams[`${name} f32`] = () => draw(createRng(9), new Float32Array(2 * 3 * N));
  }
  return {
    ...streams,
    bestCandidate: () => bestCandidate(createRng(9), 200),
    poissonDisk: () => poissonDisk(createRng(9), { width: 50, height: 40, radius: 1 }),
    sobol: () => sobol(1024, 5, { seed: 3, scramble: "lms-shift" }),
    halton: () => halton(1000, 5),
    latinHypercube: () => latinHypercube(1000, 3, { seed: 3 }),
  };
}

/** The hash of the numbers as little-endian f64. */
function sha256(numbers: Numbers): string {
  const floats = Float64Array.from(numbers);
  const bits = 8 * floats.byteLength;
  const bytes = new Uint8Array(Math.ceil((floats.byteLength + 9) / 64) * 64);
  bytes.set(new Uint8Array(floats.buffer));
  bytes[floats.byteLength] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(bits / 2 ** 32));
  view.setUint32(bytes.length - 4, bits >>> 0);
  const hash = Int32Array.from(INITIAL);
  const w = new Int32Array(64);
  for (let block = 0; block < bytes.length; block += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(block + 4 * i);
    compress(hash, w);
  }
  return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

function compress(hash: Int32Array, w: Int32Array): void {
  const rotate = (x: number, n: number): number => (x >>> n) | (x << (32 - n));
  for (let i = 16; i < 64; i++) {
    const [a, b] = [w[i - 15]!, w[i - 2]!];
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    w[i] = w[i - 16]! + s0 + w[i - 7]! + s1;
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[i]! + w[i]!) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) hash[i]! += value;
}

const PRIMES = firstPrimes(64);
const INITIAL = PRIMES.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));
const ROUNDS = PRIMES.map((prime) => fractionBits(cubeRoot(prime)));

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

/** By Newton's method: Math.cbrt differs between engines in the last place. */
function cubeRoot(x: number): number {
  let root = x;
  for (let i = 0; i < 100; i++) root -= (root * root * root - x) / (3 * root * root);
  return root;
}

function fractionBits(x: number): number {
  return Math.floor((x - Math.floor(x)) * 2 ** 32) | 0;
}

/** What {@link answers} gave when it was recorded: packages/sampling/scripts/record-streams.mjs. A change is a major version. */
export function expected(): Answers {
  return {
    "xoshiro256++ f64": "10cfb5c085d98d84a2dd7e0a2b89e7bc659e31c0665e581c968f25ae40a9edb4",
    "xoshiro256++ f32": "bd8f1fa5926579f57939c0007f60936a14d4afb8ffeb4c602b3bfc2e61f14368",
    "xoshiro256++ mixed": "e9b0a25a276e73f156d9036b66871d5c2d199052e47a4ff994dc2541e4c7347d",
    "xoshiro128++ f64": "1966cda2e6006d060431527be72e67a97aa2f0a080103b885495706ae436068f",
    "xoshiro128++ f32": "1b5e1d0d9f4944e6c0144ada3f32859bd7f7f5890c4bd4a674e8f142fe6e1e75",
    "xoshiro128++ mixed": "c4ee924f27a7f2924a92b793c999ad305469026a01af6e339f8dcb3d71e319de",
    "pcg64 f64": "fab46fefd11decb20877e8e323b1eb9b1b646e3d0973f745c42f52ba32e53e61",
    "pcg64 f32": "b2ed685c3bcdb3312f6e20278a42ad2f9b7b989ef27bcba7d37ad09e518f679e",
    "pcg64 mixed": "f8517716c01a0bbae8f2b1ba0a2e0e2d28394feac0409fc766e9f0c8c50e719f",
    "philox4x32 f64": "5c7a6c763b16aacd6345cc3894fdac22fc3b7f84cb54a2b3224a1fc0038df609",
    "philox4x32 f32": "9bd8c3288e491342df5d5109d81c2f211e566c11a2bb2545bfd337830cabefdc",
    "philox4x32 mixed": "04842f7a8107fc024111287441e3ce9ea466d8eb24c707d6f79dac83e152727c",
    "sfc64 f64": "85e581d42d3c422ec662053332a8677edd75bb9b65118d81d5796374a7dbfd41",
    "sfc64 f32": "9a1d940e5c486439c3836df2f3759b37ffcb5bd53b662a9ac3f1410d2b3cc328",
    "sfc64 mixed": "bc8fc3627135312b104a28bac1f88b3d9f80b6c655cdf87c7138d77bfd779297",
    "mt19937 f64": "30a13aa0f4f0077deed2b1ab861ae9e6aee52895afa6bb30277d232f30ec9481",
    "mt19937 f32": "e2c96102e9aeca95b6df259a2b7dd90eae883962e486c606c3ca836cab004a6f",
    "mt19937 mixed": "25cd363008209792e18b48faa8bcc8365ef8ba51dc772504e0c8be5baa76c847",
    uniform: "88effada25e46ae9b1f56d68649648e15e36422981a2b272a143b6fd33615bbb",
    "uniform f32": "b3abd9e47fa8b6ad61a2a630851e676ba44dc5c6e5f9f3b20661bb3f5a2d0c7d",
    standardNormal: "59d5a499a85a2e17ec7ef84dd96ba73309fc9a61e7f18f9654221c0a29644e40",
    "standardNormal f32": "c34d66caa726ea8da577ebe24e2b03d889f301b53f3edd2992de09434b5fa0f9",
    normal: "a7162abd03215b31df909640bcca4fdc3869fa7fb4cbf4be148405fe2d100f89",
    "normal f32": "74cb42b7a5bdf147233981ce292f7f264e2b147a4834df686535b40f8f2e9923",
    exponential: "61e0c9dfa1a7bcf7d1470d4b77d24c4b096358cc28f160853f684c0564b9bf83",
    "exponential f32": "aab715675092863eb39f2bdd7cb55993990330e2aca64c1cb2af6d852328eb2c",
    gamma: "1a701a7aaaeb5204d1451ec5030ad8098609307e6a7fd36865e349687da19ffc",
    "gamma f32": "886d7a5daaf9f25fd1d7536225a1b3521ef06666583a2363e25554d347733004",
    "gamma below 1": "813ab0ccf7d7e1f4cae91b1516c08c1688bbe4118f1ee3bbf801dfa57306c34f",
    "gamma below 1 f32": "f508c5c43f75a4eeea6ea03246a2363b856c3dc82772894b1ff9b991f154c813",
    beta: "a2b1b0a3a8b1d6492402f45e02ef21027b73015f9007973f180a9565b4b57605",
    "beta f32": "5b741b2ccd2fcab44912c2c239c7456cbd5de46abb691492868a21d4056aea7a",
    "beta below 1": "f5c56e11505811b77330cd1a57fafb91d2323a8f6045dbe7ad49cc542aacf86c",
    "beta below 1 f32": "500ca9d2ece67ed6450c6e45e17b40af86c53450ab489da3d4eac3b695699e42",
    chiSquare: "1a701a7aaaeb5204d1451ec5030ad8098609307e6a7fd36865e349687da19ffc",
    "chiSquare f32": "886d7a5daaf9f25fd1d7536225a1b3521ef06666583a2363e25554d347733004",
    studentT: "2e104bea59b783ea81f0d18eb6f3698bc216dcaea3d92b5382fec6d3d949b4fc",
    "studentT f32": "1f4d3188e95b595a9b3ce23cef649d09cb3442ac170d5e07d2a1658528834dab",
    f: "f5a8b1089bca7538d9e3a7dcd68fad8afe3835f270418cc895846359659c72de",
    "f f32": "61be70272eb3afb62604ad38ff8aff520361ca3f87daa5b8425ab07fee2bf526",
    lognormal: "1851ffaf48ec52d1272787efecd7b1bee224e39b479efc53338bab4c22420173",
    "lognormal f32": "daf3f691c1b9bb4d1019a80143793b3204b5010ab1276dd1c489c2b7e7162588",
    weibull: "b7de099139f208edd670182fe5b7732249b46389b9dc6803b026d1c1ece8c968",
    "weibull f32": "46926eec4170c2f19b98385443cf2bbc86a8be346ca795454ac1f66157331641",
    pareto: "ebdcabe3c82f8f0aef523f8f98f043d255e0cf50d29facd69ed25ac74754789f",
    "pareto f32": "b457903c54b6572fe30d1aec3ab83f9b355fbe8d6b202ff7b56b419f3584128e",
    laplace: "8e3d97c1a77ee9dca8bf7ddbd0e33fd672c934307bac1699a2fcbe6b3e7b4118",
    "laplace f32": "52ce81bd7640804735750d19ce1bdc9614ad7398639cb87dc350649c0292fd77",
    logistic: "b68b085cfd42c3d4301a66fc59ba289b18c3efd7a7f201d925c11ffcc7680409",
    "logistic f32": "47083853bf390785b8506f1da6db6a03941212ab7b79ae64aa384c54e4706d9c",
    gumbel: "f75ea717946a920a97785fc96342f60e7655862ff012cfe19a0b8bfa427b4acb",
    "gumbel f32": "9b49c0f59fc51ad552637c23c722575f4d183d3bd11309bb0dd82c4abb143aa4",
    cauchy: "12a2e6810cdd0818849caf9f5c7d39c801c5ad3d412a2c0ccfcf36e8a95b48c2",
    "cauchy f32": "5003cf7413d00c0d89a4d892e9d57b6424ae0bc2fd45ecd3ae5d37ab1627474b",
    rayleigh: "ab91d52a9ecaa58e4fe443d63e0c238a6cd4489e029845b2a07a1da5a243e28a",
    "rayleigh f32": "004740c8365b71191fed740e4729996ba0c30dd7a3959b8d90a2d41ecb99a215",
    vonMises: "dfe57ced39dfe55e382f90a338f2768ac4448bd14e67989fdafae557d2a5da3f",
    "vonMises f32": "47b0f46d3b92b1b67c7ac5f8e63ae007f599a60b8597c78f23b510326db22b3a",
    triangular: "1b7c665387de2164a7230058c8e2e84c44c775154e0086df95e41cee0ce8397c",
    "triangular f32": "c3f17b72c815f72baaa9cdae1e8167f1e6ff9cbba6aa0cba37a5d7fb70e84e94",
    truncatedNormal: "69181b27feef448b539a3e3ead7900f4402cb13b9d5f608d30a660af31c5fa36",
    "truncatedNormal f32": "5b60587eef317486b25d495835bba6375f17c1c21d6218619f3c32fda54ae26c",
    poisson: "2af2257b30740b50b6fbfb580e3d64f4ef37961917a175b40d1df32ed10badf4",
    "poisson f32": "2af2257b30740b50b6fbfb580e3d64f4ef37961917a175b40d1df32ed10badf4",
    "poisson above 10": "932c9a628baa6d1d9556817c6bfb0cde3202032e2f8280befad818ee217868bd",
    "poisson above 10 f32": "932c9a628baa6d1d9556817c6bfb0cde3202032e2f8280befad818ee217868bd",
    binomial: "2bbdf5cc2d6e2a6303e67bf9244ac2c4e05184b82296446da973cee2f05c4dd3",
    "binomial f32": "2bbdf5cc2d6e2a6303e67bf9244ac2c4e05184b82296446da973cee2f05c4dd3",
    "binomial above 30": "364dd07088044dff5beaac7fae2812029a15ba162057a2c5b7b32271f98df1ea",
    "binomial above 30 f32": "364dd07088044dff5beaac7fae2812029a15ba162057a2c5b7b32271f98df1ea",
    negativeBinomial: "b04b75d1bcfcf72e8f2f5194b3e2de6e2d35bec011ac4d6856529c3d915c23d4",
    "negativeBinomial f32": "b04b75d1bcfcf72e8f2f5194b3e2de6e2d35bec011ac4d6856529c3d915c23d4",
    geometric: "fe94bfef18600a24ee8cd67677237aa89e9655a295091b09157079d996dfa4f4",
    "geometric f32": "fe94bfef18600a24ee8cd67677237aa89e9655a295091b09157079d996dfa4f4",
    hypergeometric: "a038dc1cadf11dbb42c30cab4265c4bd4745ae3888585daaeb8543aba8a5b40e",
    "hypergeometric f32": "a038dc1cadf11dbb42c30cab4265c4bd4745ae3888585daaeb8543aba8a5b40e",
    zipf: "d1cc5968857c0c97c350e19aafc7ec4214a62f43acadc660fd7fd8d1e1f50bc4",
    "zipf f32": "d1cc5968857c0c97c350e19aafc7ec4214a62f43acadc660fd7fd8d1e1f50bc4",
    bernoulli: "96413810758dd5fb4f9c4f155ec932bdccd09b115951538e93fb091db8387632",
    "bernoulli f32": "96413810758dd5fb4f9c4f155ec932bdccd09b115951538e93fb091db8387632",
    multinomial: "30905d04f45741de5a525f361d0458ef43ef756aaca71493a98dfb665175645b",
    "multinomial f32": "30905d04f45741de5a525f361d0458ef43ef756aaca71493a98dfb665175645b",
    dirichlet: "fbf3386189adb31fe63abeabba8a77adb5f1b5c8e7c122ded8358b04d7c0c296",
    "dirichlet f32": "f612385944cdb2f70df832d44db2762e2aab04ccfff98f58bbab2f86b8c7e02d",
    multivariateNormal: "8ed5fb0d07361d2b5f86bae20e9148948c8fb03003aabade86bce609261f4992",
    "multivariateNormal f32": "d7c7273cafe1724507f736824d3e8fc735040272e215da5f29af2f91fdafcf87",
    alias: "e8ec73ab6caf5ca8f25c82e804c8b4c55ac00b00db58b3afd3cb42d3679a8707",
    "alias f32": "e8ec73ab6caf5ca8f25c82e804c8b4c55ac00b00db58b3afd3cb42d3679a8707",
    integers: "370afdcfbcbe6fd241473703ac76c675d4fdd03ba6002f9c9aa08749fd39852c",
    "integers beyond 2^32": "469459f737a852cd827b13ae6114b88f5ea072f530c37d8d7b361cd6bea15d52",
    permutation: "308634df0d34d7c6d4504b8d7c0314d455bd44a8cb868832d193807b66d82ef1",
    "shuffled array": "308634df0d34d7c6d4504b8d7c0314d455bd44a8cb868832d193807b66d82ef1",
    sample: "a060134b6927d624be90508586e0ef6745ac5fed487a73e9752fd5c195fbd1f2",
    choice: "f56dc79dae329a87354ecb8b8f9359e7cb5ba12a81b577b67105e43ba96a77d6",
    densities: "e7bcb1c910fb6e4442ce898a8df083b65d46f57428f485dfd1db8ec4e80cb77c",
    "disk by rejection": "2263806cfa42ed8e600d21665d85ee1eb0682523b60a251d6bf7b93737800486",
    "disk by rejection f32": "e4d9bb735e1104d4043fc897720b337ea6b772f41747eb79155b36d5ddf2a65a",
    "disk by polar": "764e8084edae3b2df42a42c1046af8858c53ca72dbde0d2baa60153d21dab6a7",
    "disk by polar f32": "9181994fd190406d49e2a4109681e4cf6e93a45813dc3b9e35d66b67d9028bb5",
    "disk by concentric": "146f3f5870dfbcc8e12a1d063d338da8d7be6c4ee4a9b9b4110aa655cb66308d",
    "disk by concentric f32": "768645cf829afd1e6998e9154b49bf7cf351cb6588f9d867f5490f9241317b91",
    annulus: "428d6bfa68838fa61a7639bcd5aaf6383b7e39ad7d110deae88af9a0801e0de7",
    "annulus f32": "36d5d96e0dac4bd1c9a8d409ee4f4db28940a75ce7cb0041bb9255a7f15c995f",
    circle: "0265c412973baaae68af637815b62ffc9c4e618bea34f68ca39418e173ae4404",
    "circle f32": "2823d797250d0f8be6bce59652e31ba22e2228b9b9175fc814b7d23fde64cf66",
    ellipse: "7046810c8e9f2840f0270635a7f0d9b0a04708e144311f46e38ea6b12e020e75",
    "ellipse f32": "6e795e387fc739422c5e7e5477516d03e49d3226b27aac5191a2af370e7db384",
    ball: "37f8d60adda1ccfc3503866e1a6f8fb673369dd2f03befe4bb2bb2d63c2f6caa",
    "ball f32": "d776c24a01976db898f36f68f13ba3f31415dded24c4eea41a5d65ff124b5ee1",
    sphere: "4069cb2415a660fc8fe088b06b0c042ee06bf2ce7d019d0109b242c5f9ca9d84",
    "sphere f32": "15fdf7920cc0b68a8703f9f6a05a79ab901000d49279141479326333309f27a0",
    rectangle: "be98692eebbca964c8200faf0830286cfc58e364b8633a4bdfe774d1a9afb845",
    "rectangle f32": "f8f918ab675c79a41d19e6c75f39a6ea4a3dba277690fbbcbc8208b31b416dd6",
    polygon: "6766b2bd0e822ee0a960a7acc42b70e387ab1c530db5f6bc99c0dc56c6b0fb23",
    "polygon f32": "39a67fbfe0446bf357aafc3baaa8444848ad7fde693ed6e4ab8a3e7d85845c78",
    stratifiedDisk: "89b744e2445bb7bd7d1c76ecd690dd45cc9753e94677ad9bcfd9152d3cf739dd",
    "stratifiedDisk f32": "85d2a4d1f55443d0d96900431a7e637ca3d6e3756a86087346757f7ee8303971",
    jitteredGrid: "ba3f752c8e7046ef27af81f70ec3a20de36e4f50988f4bc48722348422322759",
    "jitteredGrid f32": "b208251e9ce198d151933577e3544b2a66863abda198e8b7b5cceebe5b8b510e",
    bestCandidate: "e85dbd8d23d97bc662ac9c5ac87d6127e29821320987cae77f70a00d348b639d",
    poissonDisk: "2ff4aae6ccdb1209eb311621e54a59c9d39fe97ff2f0fd8ef4caf6bcf56b6a07",
    sobol: "c0c43248418e6febce67ddf7855c3cf70ca3b0e22f1f667b2d2335789c208909",
    halton: "e4a195ee3091a581ab14a7b96122cd84ef7c3ad8bdbc4f5b15f41a42bbbcf856",
    latinHypercube: "07655914bcf26cb11837c0d5f7b175b4757ae4fb3ab25d8f6e8b08dac8c8fe44",
  };
}
