import { testExamples } from "../../../presets/examples.js";
import * as sampling from "../src/index.js";

testExamples("@kb/sampling", sampling);
