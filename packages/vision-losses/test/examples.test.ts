import { testExamples } from "../../../presets/examples.js";
import * as vision from "../src/index.js";

testExamples("@kb/vision-losses", vision);
