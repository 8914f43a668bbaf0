import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

const LEAST = 200;

/** A place, and how wide it is, in whole pixels; `assumed` until that is known. */
export function useWidth(assumed: number): readonly [place: RefObject<HTMLDivElement | null>, width: number] {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(assumed);
  useLayoutEffect(() => {
    const measure = (): void => setWidth(Math.max(LEAST, Math.floor(place.current!.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(place.current!);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}
