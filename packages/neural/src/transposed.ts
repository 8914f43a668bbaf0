import type { Tensor } from "./safetensors.js";

/** The same matrix, columns as rows: the kernel keeps weights as `[inputs, outputs]`, PyTorch the other way round. */
export function transposed({ shape, data }: Tensor): Tensor {
  const [rows, columns] = shape as [number, number];
  const turned = data.slice();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      turned[column * rows + row] = data[row * columns + column]!;
  }
  return { shape: [columns, rows], data: turned };
}
