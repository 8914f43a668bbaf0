import { describe } from "@kb/checks";

/** Adds a nested node to those met before; throws unless it is an object and new. */
export function meetNode(node: unknown, met: Set<unknown>, parent: number): void {
  if (typeof node !== "object" || node === null) {
    throw new TypeError(`a node must be an object, got ${describe(node)} below node ${parent}`);
  }
  if (met.has(node))
    throw new RangeError(`a node must be in one place only, got one again below node ${parent}`);
  met.add(node);
}
