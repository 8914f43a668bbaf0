/** How much the cases work through. */
export interface Sizes {
  /** Embeddings in a batch. */
  readonly batch: number;
  /** Numbers of an embedding. */
  readonly dimension: number;
  /** Identities. */
  readonly classes: number;
  /** Feature maps of a convolution, and their side. */
  readonly channels: number;
  readonly side: number;
  /** Boxes on either side of a matrix of overlaps. */
  readonly boxes: number;
  /** Boxes that suppression chooses from. */
  readonly candidates: number;
  /** Feature maps of a corner pool, and their side. */
  readonly maps: number;
  readonly mapSide: number;
  /** Of the picture whose anchors are assigned, in pixels, and the objects in it. */
  readonly width: number;
  readonly height: number;
  readonly objects: number;
  /** Pictures of which rectangles are erased, and their side. */
  readonly images: number;
  readonly imageSide: number;
}

/** Training steps of face recognition, detection and classification as papers have them; a stage of ResNet. */
export const FULL: Sizes = {
  ...{ batch: 64, dimension: 512, classes: 10_000 },
  ...{ channels: 64, side: 56 },
  ...{ boxes: 1000, candidates: 10_000 },
  ...{ maps: 64, mapSide: 128 },
  ...{ width: 1333, height: 800, objects: 50 },
  ...{ images: 128, imageSide: 224 },
};

/** What a phone can do. */
export const SMALL: Sizes = {
  ...{ batch: 32, dimension: 128, classes: 2000 },
  ...{ channels: 32, side: 28 },
  ...{ boxes: 400, candidates: 2000 },
  ...{ maps: 16, mapSide: 64 },
  ...{ width: 667, height: 400, objects: 20 },
  ...{ images: 32, imageSide: 112 },
};
