import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Form controls that use these keys themselves; Space belongs to whatever it would press. */
const TYPES = "input, textarea, select, [contenteditable]";
const PRESSES = `${TYPES}, button, a, summary, label`;

/**
 * Runs a stepper's actions by key. A key pressed inside a figure belongs to that figure's stepper; one pressed
 * elsewhere to the page's first stepper, and only while it is on screen. Keys typed into a control stay with it.
 */
export function useStepperKeys(
  root: RefObject<HTMLElement | null>,
  actions: Readonly<Record<string, () => void>>,
): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const action = latest.current[event.key];
      if (
        !action ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.shiftKey ||
        event.defaultPrevented
      )
        return;
      const target = event.target as Element;
      if (target.closest(event.key === " " ? PRESSES : TYPES)) return;
      if (stepperFor(target) !== root.current) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [root]);
}

function stepperFor(target: Element): Element | null {
  const own = target.closest("figure")?.querySelector("[data-stepper]");
  if (own) return own;
  const first = document.querySelector("[data-stepper]");
  const box = first?.getBoundingClientRect();
  return first && box && box.bottom > 0 && box.top < innerHeight ? first : null;
}
