import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

const FRAMES_PER_SECOND = 1.25;

export interface Playback {
  readonly playing: Signal<boolean>;
  /** Times the usual pace. */
  readonly speed: Signal<number>;
}

interface PlaybackOptions {
  readonly pace?: number | undefined;
  readonly autoplay?: boolean | undefined;
}

/** Moves `index` on while `playing` is set, and stops at the last frame. */
export function usePlayback(
  index: Signal<number>,
  last: number,
  { pace = FRAMES_PER_SECOND, autoplay = false }: PlaybackOptions = {},
): Playback {
  const playing = useSignal(autoplay && !matchMedia("(prefers-reduced-motion: reduce)").matches);
  const speed = useSignal(1);
  useEffect(() => {
    if (!playing.value) return;
    const advance = (): void => {
      index.value = Math.min(index.peek() + 1, last);
      if (index.peek() === last) playing.value = false;
    };
    const timer = setInterval(advance, 1000 / (pace * speed.value));
    return () => clearInterval(timer);
  }, [playing.value, speed.value, last, index, pace]);
  return { playing, speed };
}
