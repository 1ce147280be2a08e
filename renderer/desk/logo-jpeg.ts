import { base64 } from './base64.ts'
import { jpegOf } from './square-jpeg.ts'

/** As sharp in the head of a paper as a printer prints it: 28 by 15 mm. */
const WIDEST = 440
const HIGHEST = 240
const MAX_BYTES = 120_000
/** Printed as wide as a thumb, less than that is a blur. */
const LEAST_SIDE = 120
export const MOST_FILE_MEGABYTES = 10

export type LogoIssue = 'no-picture' | 'file-large' | 'too-small'

/** A logo, whole, on white and written anew as JPEG in base64; or why it cannot be one. */
export async function logoJpeg(
  file: Blob,
): Promise<{ readonly jpeg: string } | { readonly issue: LogoIssue }> {
  if (!['image/png', 'image/jpeg'].includes(file.type)) return { issue: 'no-picture' }
  if (file.size > MOST_FILE_MEGABYTES * 1024 * 1024) return { issue: 'file-large' }
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const { width, height } = bitmap
    if (Math.max(width, height) < LEAST_SIDE) return { issue: 'too-small' }
    const scale = Math.min(1, WIDEST / width, HIGHEST / height)
    const jpeg = await jpegOf(drawn(bitmap, scale), [0.92, 0.85, 0.7], MAX_BYTES)
    bitmap.close()
    return { jpeg: base64(jpeg) }
  } catch {
    return { issue: 'no-picture' }
  }
}

function drawn(bitmap: ImageBitmap, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  // Paper is white; what is transparent would turn black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}
