export { __heap_base };
export function nothing(): void {}
