import { testExamples } from "../../../presets/examples.js";
import * as vision from "../src/index.js";
import * as onnxruntime from "../src/onnxruntime.js";

testExamples("@kb/vision-losses", { ...vision, ...onnxruntime });
