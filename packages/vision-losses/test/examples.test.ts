import { testExamples } from "../../../presets/examples.js";
import * as vision from "../src/index.js";
import * as onnxruntime from "../src/onnxruntime.js";
import * as tfjs from "../src/tfjs.js";

testExamples("@kb/vision-losses", { ...vision, ...onnxruntime }, { "@kb/vision-losses/tfjs": tfjs });
