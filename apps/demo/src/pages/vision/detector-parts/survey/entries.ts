import { type CatalogueEntry, type CataloguePart, catalogue } from "@kb/vision-losses/necks";
import type { BlockName } from "../work/block-names.js";

export const PARTS: readonly CataloguePart[] = ["input", "backbone", "neck", "head", "training"];

export const ENTRIES: readonly CatalogueEntry[] = catalogue();
export const ENTRY_IDS: readonly string[] = ENTRIES.map(({ id }) => id);

/** Where the knowledge base teaches an entry: an article and its section, or a section of this page. */
export interface Lesson {
  /** Absent for this page. */
  readonly path?: string;
  readonly at?: string;
  /** The block that runs here. */
  readonly block?: BlockName;
}

const erasing = (at?: string): Lesson => ({ path: "vision/random-erasing", ...(at && { at }) });
const relatives = erasing("relatives");
const corners: Lesson = { path: "vision/cornernet" };
const samples: Lesson = { path: "vision/atss" };
const here = (at: string): Lesson => ({ at });
const block = (name: BlockName): Lesson => ({ at: "blocks", block: name });

const LESSONS: Readonly<Record<string, Lesson>> = {
  cspresnext50: block("csp"),
  cspdarknet53: block("csp"),
  spp: block("spp"),
  aspp: block("aspp"),
  rfb: block("rfb"),
  sam: block("sam"),
  fpn: block("fpn"),
  pan: block("panConcat"),
  sfam: block("sfam"),
  asff: block("asff"),
  bifpn: block("bifpn"),
  yolo: block("yoloHead"),
  retinanet: samples,
  fcos: samples,
  cornernet: corners,
  centernet: corners,
  mosaic: relatives,
  cutmix: relatives,
  mixup: relatives,
  cutout: relatives,
  gridmask: relatives,
  "random-erasing": erasing(),
  patches: relatives,
  dropblock: block("dropBlock"),
  "label-smoothing": { path: "vision/face-losses" },
  "batch-normalisation": block("batchNorm"),
  cmbn: block("cmbn"),
  mish: here("activations"),
  "focal-loss": corners,
  "iou-losses": here("race"),
  atss: samples,
  nms: here("suppress"),
  rpn: samples,
  ssd: samples,
  "faster-r-cnn": here("suppress"),
};

export function lessonOf(id: string): Lesson | undefined {
  return LESSONS[id];
}

/** The entry that a block belongs to. */
export function entryOf(name: BlockName): string {
  const own: Partial<Record<BlockName, string>> = {
    cbam: "sam",
    pan: "pan",
    mish: "mish",
    csp: "cspdarknet53",
  };
  return own[name] ?? Object.keys(LESSONS).find((id) => LESSONS[id]!.block === name)!;
}

const IN_BOXES = [
  "nms",
  "nmsWithScores",
  "boxLoss",
  "iouMatrix",
  "decodeYolo",
  "encodeDeltas",
  "decodeDeltas",
];
const IN_AUGMENT = ["mosaic", "cutMix", "mixUp", "randomErasing", "cutout", "gridMask", "randomCrop"];
const IN_ASSIGN = ["anchorGrid", "assignAtss", "assignFcos", "assignMaxIou"];
const IN_CORNER = ["cornerPool", "cornerNetLoss", "decodeCorners", "drawGaussian", "cornerFocalLoss"];
const IN_DETECTION = ["sigmoidFocalLoss", "smoothL1", "crossEntropyWithSmoothing", "centerness"];
const BY_NAME = new Map(
  Object.entries({
    boxes: IN_BOXES,
    augment: IN_AUGMENT,
    assign: IN_ASSIGN,
    corner: IN_CORNER,
    detection: IN_DETECTION,
  }).flatMap(([subpath, names]) => names.map((name) => [name, subpath] as const)),
);

/** The import statements for functions of the package, one a subpath. */
export function importsOf(names: readonly string[]): string {
  const bySubpath = groupedBy(names, (name) => BY_NAME.get(name) ?? "necks");
  return [...bySubpath]
    .map(([subpath, own]) => `import { ${own.join(", ")} } from "@kb/vision-losses/${subpath}";`)
    .join("\n");
}

/** Items by key, in the order in which keys come first. */
export function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
