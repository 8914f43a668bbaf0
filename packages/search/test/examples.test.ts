import { testExamples } from "../../../presets/examples.js";
import * as search from "../src/index.js";

testExamples("@kb/search", search);
