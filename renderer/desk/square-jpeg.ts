import { base64 } from './base64.ts'
import { plainJpeg } from './plain-jpeg.ts'

const LARGEST_SIDE = 512
const MAX_BYTES = 400_000

/**
 * Cuts an image file to its middle square of at most 512 px and writes it anew as JPEG, so that place and camera data
 * stay behind. Base64 without prefix; throws on what is no image.
 */
export async function squareJpeg(file: Blob): Promise<string> {
  return base64(await jpegOf(await middleSquare(file), [0.88, 0.75, 0.6], MAX_BYTES))
}

/** What is drawn, as a JPEG without metadata, in the first quality in which it is small enough; throws where none is. */
export async function jpegOf(
  canvas: HTMLCanvasElement,
  qualities: readonly number[],
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
    if (!blob) break
    const bytes = plainJpeg(new Uint8Array(await blob.arrayBuffer()))
    if (bytes.length <= maxBytes) return bytes
  }
  throw new Error('no picture')
}

async function middleSquare(file: Blob): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const side = Math.min(bitmap.width, bitmap.height)
  const target = Math.min(side, LARGEST_SIDE)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = target
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  // A transparent picture would turn black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, target, target)
  context.imageSmoothingQuality = 'high'
  context.drawImage(
    bitmap,
    (bitmap.width - side) / 2,
    (bitmap.height - side) / 2,
    side,
    side,
    0,
    0,
    target,
    target,
  )
  bitmap.close()
  return canvas
}
