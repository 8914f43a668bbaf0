export { runFromCommandLine } from "./command-line.js";
export { type Machine, thisMachine } from "./machine.js";
export { replaceSection, sectionIs, writeSection } from "./marked-section.js";
export { commandOnce, type Program, startProgram } from "./program.js";
export { type Quotation, quoteResults } from "./quote-results.js";
export { type RecordedResults, readResults, writeResults } from "./results-file.js";
export { loadTfjsHere } from "./tfjs-here.js";
export { torchStarter } from "./torch.js";
