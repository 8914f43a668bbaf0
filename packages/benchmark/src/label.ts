/** A text in both languages of the benchmark page. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export type Lang = keyof Label;
