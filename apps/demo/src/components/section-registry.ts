import { type Signal, useSignal } from "@preact/signals";
import { createContext } from "preact";

export interface SectionEntry {
  readonly id: string;
  readonly title: string;
  readonly element: HTMLElement;
}

type Registry = Signal<readonly SectionEntry[]>;

/** The sections of the article around, in the order of the page; sections put themselves in. */
export const SectionRegistry = createContext<Registry | undefined>(undefined);

/** A registry for one article. */
export function useSectionRegistry(): Registry {
  return useSignal<readonly SectionEntry[]>([]);
}

/** Puts a section where it stands on the page; gives a function that takes it out. */
export function register(registry: Registry, entry: SectionEntry): () => void {
  const others = (): SectionEntry[] => registry.peek().filter(({ element }) => element !== entry.element);
  registry.value = [...others(), entry].sort((a, b) => (precedes(a.element, b.element) ? -1 : 1));
  return () => {
    registry.value = others();
  };
}

function precedes(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
