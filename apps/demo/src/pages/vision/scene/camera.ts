import { pictureFrom } from "./picture.js";

/** One photo from the camera, which is on for no longer than that. Throws where there is none, or the visitor says no. */
export async function takePhoto(): Promise<ImageData> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: true });
  try {
    const video = document.createElement("video");
    video.srcObject = stream;
    video.muted = true;
    await video.play();
    return await pictureFrom(video);
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}
