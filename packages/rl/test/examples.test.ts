import { testExamples } from "../../../presets/examples.js";
import * as rl from "../src/index.js";

testExamples("@kb/rl", rl);
