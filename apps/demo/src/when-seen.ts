/** Runs `act` as soon as the place is near the window; gives a function that no longer waits for it. */
export function whenSeen(place: Element, act: () => void): () => void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      act();
    },
    { rootMargin: "400px" },
  );
  observer.observe(place);
  return () => observer.disconnect();
}
