export { placeTidily } from "./tidy";
export { __heap_base };
