import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** Lets a count grow by a part of itself in every frame, up to `most`, while set; where motion is unwanted, at once. */
export function useGrowth(count: Signal<number>, most: number, part: number): Signal<boolean> {
  const isGrowing = useSignal(false);
  useEffect(() => {
    if (!isGrowing.value) return;
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    let request = requestAnimationFrame(function frame() {
      count.value = isStill ? most : Math.min(most, Math.ceil(count.peek() * (1 + part)));
      if (count.peek() === most) isGrowing.value = false;
      else request = requestAnimationFrame(frame);
    });
    return () => cancelAnimationFrame(request);
  }, [isGrowing.value, isGrowing, count, most, part]);
  return isGrowing;
}
