import { packageBuild } from "../../presets/tsup.js";

export default packageBuild([
  "src/index.ts",
  "src/face.ts",
  "src/boxes.ts",
  "src/assign.ts",
  "src/augment.ts",
  "src/corner.ts",
  "src/detection.ts",
  "src/necks.ts",
  "src/onnxruntime.ts",
  "src/tfjs.ts",
]);
