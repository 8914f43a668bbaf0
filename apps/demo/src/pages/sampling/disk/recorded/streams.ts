import { createRng, uniformDisk } from "@kb/sampling";

/** Streams of which the bits are recorded. */
export const STREAMS = ["random", "rejection", "polar", "concentric", "rejectionF32", "normal"] as const;
export type StreamName = (typeof STREAMS)[number];

export interface RecordedStream {
  draw(): Float64Array<ArrayBuffer> | Float32Array<ArrayBuffer>;
  /** The SHA-256 of its bytes, little-endian, as computed in Node. */
  readonly sha256: string;
}

const COUNT = 1_000_000;
const disk = (method: "rejection" | "polar" | "concentric") =>
  uniformDisk(createRng(1), new Float64Array(2 * COUNT), { method });

export const recordedStreams: Readonly<Record<StreamName, RecordedStream>> = {
  random: {
    draw: () => createRng(1).random(new Float64Array(COUNT)),
    sha256: "94deb95b0260ae794fefd5a12ab2314207e004c1d0c90c640cdda597fdda1e01",
  },
  rejection: {
    draw: () => disk("rejection"),
    sha256: "e7eb015829a61e8335008031c2450f944aeef57439e7c29e55a9efde04257ff5",
  },
  polar: {
    draw: () => disk("polar"),
    sha256: "9b160e248cbe0198f6bcb15e5bcea7ac7347ca8563bc7fdc67e2c4aa4412f9fb",
  },
  concentric: {
    draw: () => disk("concentric"),
    sha256: "944afbb1c8d1ed4f6c658f97b209eeedf88cf7eef66c0b529e85cce1231cc2b5",
  },
  rejectionF32: {
    draw: () => uniformDisk(createRng(1), new Float32Array(2 * COUNT)),
    sha256: "deca88ef5da66b9b1875a3b503949b6bb3162f699a77a6e5df96b01edd1391dd",
  },
  normal: {
    draw: () => createRng(1).standardNormal(new Float64Array(COUNT)),
    sha256: "5d0c1b665cf51847903b87b32f1a1fa331e7009b06c6a0f642285338c5a645f7",
  },
};
