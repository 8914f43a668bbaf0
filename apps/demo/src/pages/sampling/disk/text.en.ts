export const en = {
  claim:
    "Every patch of the disk must get points in proportion to its area. Throwing darts does it, taking a root does it, and the obvious way does not.",

  clouds: {
    heading: "Four ways to draw points in a disk",
    caption: (cells: number) =>
      `Fresh points in every frame. Below, the disk in ${cells} cells of equal area: yellow and + where there are too many points, blue and − where there are too few. The test is Pearson’s χ²; by chance alone it calls a right disk uneven once in half a million. The time is what drawing the points took in the fastest frame.`,
    count: "Points a frame, each",
    play: "Play",
    pause: "Pause",
    next: "Next",
    recipes: {
      rejection: { name: "Rejection", code: "x² + y² ≤ 1" },
      polar: { name: "Inverse CDF", code: "r = R·√u" },
      concentric: { name: "Concentric", code: "□ → ○" },
      wrong: { name: "Wrong", code: "r = R·u" },
    },
    cloud: (name: string) => `Points in the disk: ${name}`,
    cells: (name: string) => `Too many or too few in each cell: ${name}`,
    uniform: "Uniform",
    uneven: "Not uniform",
    ms: (ms: string) => `${ms} ms at best`,
    failed: (message: string) => `The points could not be drawn: ${message}`,
  },

  idea: "What uniform means",

  tryThis: {
    heading: "Try this",
    prompts: [
      {
        at: "top",
        scene: { n: "1000" },
        prompt:
          "A thousand points only. Can you tell the wrong cloud by eye? The test can, in almost every frame.",
      },
      {
        at: "top",
        scene: { n: "1000000" },
        prompt:
          "A million points a frame. The wrong disk glows in the middle: there the density goes to infinity as 1/r.",
      },
      {
        at: "darts",
        scene: { d: 1_000_000 },
        prompt:
          "A million darts as a way to π. How many digits are right, and how many would a hundred times as many darts give?",
      },
      {
        at: "inverse",
        scene: { u: 0.5 },
        prompt: "Half of all points must lie within which radius? Why is it so much more than half of R?",
      },
      {
        at: "density",
        scene: { f: "ramp", b: 100 },
        prompt:
          "The density of the radius is a ramp. Half of the darts under a ramp miss; its inverse CDF is the root again.",
      },
      {
        at: "density",
        scene: { f: "spike", b: 100 },
        prompt: "A narrow peak: what does it cost rejection, and what does it cost the inverse CDF?",
      },
      {
        at: "density",
        scene: { f: "humps", b: 70 },
        prompt: "An envelope that is too low would cut the peaks off. Does the package notice?",
      },
    ],
  },

  rejection: "Rejection: throw until it hits",
  darts: {
    heading: "Darts at the square around the disk",
    caption: "The darts that hit the disk are the sample. Their share of all darts goes to π/4.",
    board: "The square, the disk and the darts: dots have hit, crosses have missed",
    chart: "Share of hits against the number of darts, going to π/4 within the band that chance allows",
    thrown: "thrown",
    accepted: "accepted",
    rejected: "rejected",
    rate: "acceptance",
    limit: "π/4",
    four: "4 × acceptance",
    slider: "Darts",
    start: "Throw",
    stop: "Stop",
  },

  under: "Why it is right: darts under the curve",
  density: {
    heading: "Draw a density, and sample it in both ways",
    caption:
      "Draw a curve with the pointer in the left plot, or choose one. Green dots are accepted darts: their x is a sample. On the right each number u goes in at its height and comes down at a sample.",
    presets: "Density",
    presetNames: {
      halfCircle: "half circle",
      ramp: "ramp",
      flat: "flat",
      humps: "two humps",
      spike: "narrow peak",
    },
    rejection: "Rejection",
    inverse: "Inverse CDF",
    plot: "The density with its envelope and darts; draw here",
    cdf: "The distribution function, and how the first numbers go through its inverse",
    envelope: "envelope",
    histogram: "Histogram of the samples with the density they should have",
    rate: (samples: string, darts: string) => `${samples} samples took ${darts} darts: acceptance`,
    expected: (rate: string) => `(area under the curve / area under the envelope: ${rate}).`,
    each: (count: string) => `${count} samples took ${count} numbers, one each.`,
    test: "Kolmogorov–Smirnov:",
    violated: (x: string) =>
      `The package stopped with ENVELOPE_VIOLATED: at x = ${x} the density is above its envelope. Going on would have drawn another distribution, without a sign.`,
    empty: "The curve is 0 everywhere: nothing can be drawn from it.",
    samples: { slider: "Samples", start: "Throw", stop: "Stop" },
    envelopeSlider: "Height of the envelope",
  },

  inverseCdf: "Inverse CDF: the root",
  inverse: {
    heading: "A share of the area, and the radius that encloses it",
    caption:
      "On the left the share of the area within r: equal steps of u come down closer and closer together. On the right the same steps are rings of equal area. Dashed in vermilion: where r = u would have been.",
    plot: "The parabola F(r) = r²: in at u, down at the root of u",
    disk: "The disk, rings of equal area, the inner disk that holds the share u, and the smaller one of radius u",
    slider: "u",
    right: (u: string, radius: string, percent: string) =>
      `√${u} = ${radius}: the disk of this radius holds ${percent} of the area, as it should.`,
    wrong: (u: string, percent: string) =>
      `r = ${u} would hold only ${percent}, and yet get the share u of the points.`,
  },

  maps: "Concentric: keep neighbours together",
  mapping: {
    heading: "Two maps from the square to the disk",
    caption:
      "Both keep areas in proportion. The polar map squeezes a whole edge into the centre and tears the square open at the seam below; the concentric one turns squares into circles and keeps neighbours neighbours.",
    polar: "Polar",
    concentric: "Concentric",
    grid: (name: string) => `A chequered square on its way to the disk: ${name}`,
    slider: "From square to disk",
  },

  test: "How to catch a wrong sampler",

  reproducible: "The same bits everywhere",
  recorded: {
    heading: "This browser’s streams against the recorded ones",
    working: "Drawing and hashing millions of numbers",
    same: (count: number) => `This browser draws the recorded bits: ${count} of ${count} streams`,
    different: (count: number) => `${count} streams differ from the record`,
    failed: (message: string) =>
      `The streams could not be hashed: ${message}. Browsers hash only on secure pages, https or localhost.`,
    start: "Hash the streams",
    caption: "SHA-256 of a million draws each, seed 1",
    stream: "Stream",
    record: "Recorded in Node",
    here: "This browser",
    equal: "same",
    streams: {
      random: "uniform numbers, f64",
      rejection: "disk by rejection, f64",
      polar: "disk by inverse CDF, f64",
      concentric: "disk by concentric map, f64",
      rejectionF32: "disk by rejection, f32",
      normal: "standard normal, f64",
    },
  },
  numpy: {
    heading: "numpy’s stream in the browser",
    note: "Four calls in turn. The values are this browser’s, compared bit by bit with what numpy 2.4 printed.",
    same: "the same",
    different: "different",
  },

  points: {
    heading: "Points of a disk, as a file",
    section: "Take points with you",
    intro:
      "Centre, radius, how many, and a seed: a CSV file with all digits, so that it can be read back to the same bits. The same entries give the same file on every machine.",
    method: "Method",
    count: "Points",
    fields: { x: "Centre x", y: "Centre y", radius: "Radius" },
    errors: {
      notANumber: (typed: string) => (typed.trim() === "" ? "Type a number" : `“${typed}” is not a number`),
      negative: (typed: string) => `must be 0 or more, not ${typed}`,
    },
    save: "Download CSV",
    writing: "Writing the file",
    failed: (message: string) => `It did not work: ${message}`,
  },

  use: {
    heading: "Use it",
    intro:
      "This is the code that has just run on this page, or does the same in a few lines; it is compiled with the page.",
    install: "Install",
    points: "Points in a disk",
    density: "A density of your own",
    numpy: "numpy’s stream",
    test: "The test of the figure",
  },

  measured: {
    heading: "Measured",
    text: "How fast the package is beside Math.random, d3-random and others, and where it loses: run it in this browser.",
    link: "Benchmarks",
  },
};
