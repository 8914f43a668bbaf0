// Generalised advantage estimation over a window of steps, last step first: four environments a vector, the rest one by one.
// What an advantage carries to the step before it stays in float64 (`carry`, one number an environment), so that rounding does
// not build up over long episodes, and windows follow each other without a seam.

// Four flags as lanes of ones where they are 0.
// @ts-ignore: decorator
@inline
function isZero(flags: usize): v128 {
  return i32x4.eq(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(flags))), i32x4.splat(0));
}

// @ts-ignore: decorator
@inline
function promoteHigh(x: v128): v128 {
  return f64x2.promote_low_f32x4(i64x2.shuffle(x, x, 1, 1));
}

export function gae(
  rewards: usize, values: usize, nextValues: usize, terminated: usize, truncated: usize, advantages: usize, returns: usize,
  carry: usize, steps: i32, envs: i32, gamma: f64, lambda: f64,
): void {
  const discount = f64x2.splat(gamma), decay = f64x2.splat(gamma * lambda), last = (steps - 1) * envs;
  let env = 0;
  for (; env + 4 <= envs; env += 4, carry += 32) {
    let carry0 = v128.load(carry), carry1 = v128.load(carry, 16);
    for (let at = last + env; at >= 0; at -= envs) {
      const offset = <usize>at << 2;
      const goesOn = isZero(terminated + at), lasts = v128.and(goesOn, isZero(truncated + at));
      const reward = v128.load(rewards + offset), value = v128.load(values + offset);
      const next = v128.and(v128.load(nextValues + offset), goesOn);
      const delta0 = f64x2.sub(f64x2.add(f64x2.promote_low_f32x4(reward), f64x2.mul(discount, f64x2.promote_low_f32x4(next))), f64x2.promote_low_f32x4(value));
      const delta1 = f64x2.sub(f64x2.add(promoteHigh(reward), f64x2.mul(discount, promoteHigh(next))), promoteHigh(value));
      carry0 = f64x2.add(delta0, v128.and(f64x2.mul(decay, carry0), i64x2.extend_low_i32x4_s(lasts)));
      carry1 = f64x2.add(delta1, v128.and(f64x2.mul(decay, carry1), i64x2.extend_high_i32x4_s(lasts)));
      const advantage = i64x2.shuffle(f32x4.demote_f64x2_zero(carry0), f32x4.demote_f64x2_zero(carry1), 0, 2);
      v128.store(advantages + offset, advantage);
      v128.store(returns + offset, f32x4.add(advantage, value));
    }
    v128.store(carry, carry0);
    v128.store(carry, carry1, 16);
  }
  for (; env < envs; env++, carry += 8) {
    let sum = load<f64>(carry);
    for (let at = last + env; at >= 0; at -= envs) {
      const offset = <usize>at << 2;
      const goesOn = load<u8>(terminated + at) == 0, lasts = goesOn && load<u8>(truncated + at) == 0;
      const value = load<f32>(values + offset);
      const next: f64 = goesOn ? <f64>load<f32>(nextValues + offset) : 0;
      sum = <f64>load<f32>(rewards + offset) + gamma * next - <f64>value + (lasts ? gamma * lambda * sum : 0);
      store<f32>(advantages + offset, <f32>sum);
      store<f32>(returns + offset, <f32>sum + value);
    }
    store<f64>(carry, sum);
  }
}
