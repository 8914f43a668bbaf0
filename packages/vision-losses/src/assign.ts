export { type AnchorGrid, type AnchorGridInput, anchorGrid } from "./assign/anchor-grid.js";
export { type AssignAtssOptions, assignAtss } from "./assign/assign-atss.js";
export { type AssignFcosOptions, assignFcos, type FcosAssignment } from "./assign/assign-fcos.js";
export { type AssignMaxIouOptions, assignMaxIou } from "./assign/assign-max-iou.js";
export { assignTopK } from "./assign/assign-top-k.js";
export type { Assignment, AssignOptions } from "./assign/assignment.js";
export type { NearestOptions } from "./assign/select-nearest.js";
