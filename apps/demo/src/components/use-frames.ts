import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Calls `next` at most every `interval` milliseconds while `isRunning` and the place is in view. */
export function useFrames(
  place: RefObject<Element | null>,
  isRunning: boolean,
  interval: number,
  next: () => void,
): void {
  useEffect(() => {
    if (!isRunning) return;
    let isSeen = false;
    let last = performance.now();
    let request = requestAnimationFrame(function frame(now) {
      request = requestAnimationFrame(frame);
      if (!isSeen || now - last < interval) return;
      last = now;
      next();
    });
    const observer = new IntersectionObserver(([entry]) => {
      isSeen = entry?.isIntersecting ?? false;
    });
    observer.observe(place.current!);
    return () => {
      cancelAnimationFrame(request);
      observer.disconnect();
    };
  }, [place, isRunning, interval, next]);
}
