export const PI: f64 = 3.141592653589793;
