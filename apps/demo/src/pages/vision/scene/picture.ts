/** Every picture of the page has this size, so that two can be mixed. */
export const WIDTH = 360;
export const HEIGHT = 240;

/** A new canvas of that size to paint on. */
export function blankCanvas(): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  return canvas.getContext("2d", { willReadFrequently: true })!;
}

/** What was painted. */
export function pixelsOf(context: CanvasRenderingContext2D): ImageData {
  return context.getImageData(0, 0, WIDTH, HEIGHT);
}

/** The middle of an image file or of a video, as large as it fits. Throws where the browser cannot read it. */
export async function pictureFrom(source: Blob | HTMLVideoElement): Promise<ImageData> {
  const bitmap = await createImageBitmap(source);
  const scale = Math.max(WIDTH / bitmap.width, HEIGHT / bitmap.height);
  const [width, height] = [bitmap.width * scale, bitmap.height * scale];
  const context = blankCanvas();
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height);
  bitmap.close();
  return pixelsOf(context);
}
