import { testExamples } from "../../../presets/examples.js";
import * as strings from "../src/index.js";

testExamples("@kb/strings", strings);
