import { heap } from "../kernel.js";
import type { Advantages, Rollout } from "./gae.js";
import { advantagesKernel } from "./kernel.js";

/** Below so many elements the call costs more than it saves. */
const LEAST = 256;
/** Elements of each array in memory at a time: what is copied in is then still in the cache when it is read. */
const WINDOW = 8192;
const FLOAT = Float32Array.BYTES_PER_ELEMENT;
const CARRY = Float64Array.BYTES_PER_ELEMENT;

/** Whether {@link gaeByKernel} can do it and is worth the call. */
export function suitsKernel(rollout: Rollout, { advantages, returns }: Advantages): boolean {
  const { rewards, values, nextValues, steps, envs } = rollout;
  const floats = [rewards, values, nextValues, advantages, returns];
  return steps * envs >= LEAST && floats.every((array) => array instanceof Float32Array);
}

/** The same bits as the loop in TypeScript, by windows of steps from the last to the first. */
export function gaeByKernel(rollout: Rollout, { advantages, returns }: Advantages): void {
  const { rewards, values, nextValues, terminated, truncated, steps, envs, gamma, lambda } = rollout;
  const kernel = advantagesKernel();
  const windowSteps = Math.min(steps, Math.max(1, Math.floor(WINDOW / envs)));
  const room = Math.ceil((windowSteps * envs) / 16) * 16; // whole cache lines
  const pointer = heap.allocate(room * (5 * FLOAT + 2) + envs * CARRY);
  try {
    const memory = heap.u8;
    const [r, v, n, a, g] = Array.from({ length: 5 }, (_, i) => {
      return new Float32Array(memory.buffer, pointer + i * room * FLOAT, room);
    }) as [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];
    const ended = pointer + 5 * room * FLOAT;
    const carry = ended + 2 * room;
    memory.fill(0, carry, carry + envs * CARRY);
    for (let stop = steps; stop > 0; stop -= windowSteps) {
      const count = Math.min(windowSteps, stop);
      const [from, to] = [(stop - count) * envs, stop * envs];
      r.set(rewards.subarray(from, to));
      v.set(values.subarray(from, to));
      n.set(nextValues.subarray(from, to));
      memory.set(terminated.subarray(from, to), ended);
      memory.set(truncated.subarray(from, to), ended + room);
      const [pr, pv, pn, pa, pg] = [r.byteOffset, v.byteOffset, n.byteOffset, a.byteOffset, g.byteOffset];
      kernel.gae(pr, pv, pn, ended, ended + room, pa, pg, carry, count, envs, gamma, lambda);
      advantages.set(a.subarray(0, to - from), from);
      returns.set(g.subarray(0, to - from), from);
    }
  } finally {
    heap.release(pointer);
  }
}
