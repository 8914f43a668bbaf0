const INPUTS = ["wheel", "touchstart", "pointerdown", "keydown"] as const;
const HOLD_MS = 3000;

/**
 * Scrolls an element to the top and keeps it there while what is above still grows or shrinks (formulas, figures), until
 * the visitor does anything or a few seconds have passed. Gives a function that lets go.
 */
export function holdInView(element: Element): () => void {
  const observer = new ResizeObserver(() => element.scrollIntoView());
  const letGo = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    for (const input of INPUTS) removeEventListener(input, letGo);
  };
  const timer = setTimeout(letGo, HOLD_MS);
  for (const input of INPUTS) addEventListener(input, letGo, { passive: true });
  observer.observe(document.body);
  return letGo;
}
