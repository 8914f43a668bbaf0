// Where the parts of a source lie, in bytes from its address; assembly/source.ts tells what they are.

export const NEXT = 0;
export const END = 4;
export const HAS_HALF = 8;
export const HALF = 12;
export const ROTATION = 16;
export const KIND = 24;
export const NEWEST = 28;
export const STATE_BYTES = 32;
export const BLOCK = 576;
export const STATE = 8768;
