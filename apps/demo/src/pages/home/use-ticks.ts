import { useEffect, useState } from "preact/hooks";

const TICK_MS = 480;

/** A whole number that grows while `running`, and rests where motion is not wanted. */
export function useTicks(running: boolean): number {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    if (!running || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    setTick((before) => before + 1);
    const timer = setInterval(() => setTick((before) => before + 1), TICK_MS);
    return () => clearInterval(timer);
  }, [running]);
  return tick;
}
