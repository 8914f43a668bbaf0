export type { DecodedYolo, DecodeYoloOptions } from "./boxes/decode-yolo.js";
export type { NmsOptions } from "./boxes/nms.js";
export { type DecodeYoloTensorOptions, decodeYoloTensor } from "./onnxruntime/decode-yolo.js";
export { type DetectYoloOptions, detectYolo } from "./onnxruntime/detect-yolo.js";
export type { OrtTensor } from "./onnxruntime/ort-tensor.js";
