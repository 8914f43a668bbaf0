export { TfjsPolicy, type TfjsPolicyOptions, tfjsPolicy } from "./tfjs/tfjs-policy.js";
