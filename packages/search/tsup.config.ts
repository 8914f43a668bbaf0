import { packageBuild } from "../../presets/tsup.js";

export default packageBuild();
