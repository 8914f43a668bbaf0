/** Scrolls sideways to a stretch of the width, given in parts of it, unless all of it is seen. */
export function keepInView(scroller: HTMLElement | null, from: number, to: number): void {
  if (scroller === null) return;
  const { scrollLeft, clientWidth, scrollWidth } = scroller;
  if (from * scrollWidth >= scrollLeft && to * scrollWidth <= scrollLeft + clientWidth) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scroller.scrollTo({ left: from * scrollWidth - clientWidth / 8, behavior: still ? "instant" : "smooth" });
}
