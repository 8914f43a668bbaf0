import { effect, type Signal, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { replaceQuery, route } from "./router.js";
import type { Field } from "./url-fields.js";

type Fields = Readonly<Record<string, Field<unknown>>>;
type State<F extends Fields> = { readonly [K in keyof F]: Signal<F[K]["initial"]> };

// Browsers drop replaceState calls when there are many (Safari: 100 in 30 s), so that changes are gathered.
const WRITE_DELAY_MS = 300;

/**
 * Signals bound to the address: they start from its query, follow it when the visitor edits it or goes back, and write
 * themselves to it. Values that equal their initial are left out, other keys stay, text that does not parse is ignored.
 */
export function useUrlState<F extends Fields>(fields: F): State<F> {
  const bound = useMemo(() => {
    const { query } = route.peek();
    const all = Object.entries(fields).map(([key, field]) => new BoundValue(key, field, query.get(key)));
    const state = Object.fromEntries(all.map((value) => [value.key, value.signal]));
    return { all, state: state as State<F> };
  }, []);
  useEffect(() => bind(bound.all), []);
  return bound.state;
}

/** One signal and the text last seen in the address for it, which tells the visitor's edits from our own writes. */
class BoundValue {
  readonly signal: Signal<unknown>;

  constructor(
    readonly key: string,
    readonly field: Field<unknown>,
    private seen: string | null,
  ) {
    this.signal = signal(this.parse(seen));
  }

  read(query: URLSearchParams): void {
    const text = query.get(this.key);
    if (text === this.seen) return;
    this.seen = text;
    this.signal.value = this.parse(text);
  }

  write(): string | undefined {
    const text = this.field.format(this.signal.value);
    const written = text === this.field.format(this.field.initial) ? undefined : text;
    this.seen = written ?? null;
    return written;
  }

  private parse(text: string | null): unknown {
    return (text === null ? undefined : this.field.parse(text)) ?? this.field.initial;
  }
}

function bind(all: readonly BoundValue[]): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => replaceQuery(Object.fromEntries(all.map((value) => [value.key, value.write()])));
  const stopReading = effect(() => {
    const { query } = route.value;
    for (const value of all) value.read(query);
  });
  const stopWriting = effect(() => {
    for (const { signal } of all) signal.value;
    clearTimeout(timer);
    timer = setTimeout(write, WRITE_DELAY_MS);
  });
  return () => {
    clearTimeout(timer);
    stopReading();
    stopWriting();
  };
}
