// The kernel of the environments: reset and step of a whole batch. See batch.ts for what they share.
export { seedBatch } from "./batch";
export { resetCartPole, stepCartPole } from "./cart-pole";
export { resetAcrobot, stepAcrobot } from "./acrobot";
export { resetMountainCar, stepMountainCar, stepMountainCarContinuous } from "./mountain-car";
export { resetPendulum, stepPendulum } from "./pendulum";
export { resetGridWorld, stepGridWorld } from "./grid-world";
export { __heap_base };
