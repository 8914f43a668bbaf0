import { testExamples } from "../../../presets/examples.js";
import * as trees from "../src/index.js";

testExamples("@kb/trees", trees);
