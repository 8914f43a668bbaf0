import { packageBuild } from "../../presets/tsup.js";

const modules = ["index", "advantages", "losses", "envs", "nn", "trainers", "tfjs"];

export default packageBuild(modules.map((name) => `src/${name}.ts`));
