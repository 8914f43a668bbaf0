import { BACKBONES, HEADS, INPUTS, NECKS, PRACTICES, type Row } from "./catalogue-rows.js";

/** A text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The part of a detector that an entry belongs to; `"training"`: what changes training or its losses only. */
export type CataloguePart = "input" | "backbone" | "neck" | "head" | "training";

/** The kind of an entry within its part. */
export type CatalogueGroup =
  | "source"
  | "backbone"
  | "receptive-field"
  | "fusion"
  | "one-stage"
  | "anchor-free"
  | "two-stage"
  | "transformer"
  | "augmentation"
  | "regularisation"
  | "activation"
  | "loss"
  | "assignment"
  | "post-processing";

/** A part of a detector, of YOLOv4's survey. */
export interface CatalogueEntry {
  readonly id: string;
  readonly part: CataloguePart;
  readonly group: CatalogueGroup;
  readonly name: string;
  readonly summary: Bilingual;
  /** Its paper at arXiv. */
  readonly arxiv?: string;
  /** The functions of this package that are it, or that it is made of; empty where there is none. */
  readonly implementedBy: readonly string[];
}

/**
 * What object detectors are made of, as YOLOv4's survey orders it: input, backbone, neck and head (one-stage, two-stage, anchor-free, transformer), and what only changes training; each with what here implements it.
 *
 * A fresh array of entries in Chinese and English. Source: Bochkovskiy et al., arXiv 2004.10934; what came after it is marked by its own source.
 *
 * @example
 * const entries = catalogue();
 * entries.find(({ id }) => id === "spp").implementedBy; // ["spp"]
 * entries.filter(({ group }) => group === "fusion").map(({ id }) => id); // ["fpn", "pan", "nas-fpn", "sfam", "asff", "bifpn"]
 */
export function catalogue(): CatalogueEntry[] {
  const read =
    (part: CataloguePart) =>
    ([group, name, zh, en, arxiv, implementedBy]: Row): CatalogueEntry => ({
      id: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
      ...{ part, group, name, summary: { zh, en } },
      ...(arxiv === "" ? {} : { arxiv }),
      implementedBy: implementedBy === "" ? [] : implementedBy.split(" "),
    });
  return [
    ...INPUTS.map(read("input")),
    ...BACKBONES.map(read("backbone")),
    ...NECKS.map(read("neck")),
    ...HEADS.map(read("head")),
    ...PRACTICES.map(read("training")),
  ];
}
