/** Largest side of a profile photo, in pixels. */
export const MAX_PHOTO_SIDE = 512

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const FRAMES: readonly number[] = [0xc0, 0xc2]
const TABLES: readonly number[] = [0xdb, 0xc4, 0xdd]
const APP0 = 0xe0

export interface Photo {
  readonly width: number
  readonly height: number
}

/**
 * Reads a JPEG strictly: only the segments a picture needs, no EXIF, no comment, no thumbnail, nothing after its end.
 * Null for anything else: metadata may say where and when a person was.
 */
export function readPhoto(bytes: Uint8Array): Photo | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null
  let at = 2
  let photo: Photo | null = null
  let drawn = false
  for (;;) {
    const marker = bytes[at] === 0xff ? bytes[at + 1] : undefined
    if (marker === undefined) return null
    if (marker === EOI) return drawn && at + 2 === bytes.length ? photo : null
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (length < 2 || at + 2 + length > bytes.length) return null
    const body = bytes.subarray(at + 4, at + 2 + length)
    if (marker === APP0 && !isPlainJfif(body)) return null
    if (FRAMES.includes(marker)) {
      if (photo) return null
      photo = frameOf(body)
      if (!photo) return null
    }
    if (marker !== APP0 && marker !== SOS && !FRAMES.includes(marker) && !TABLES.includes(marker)) return null
    at += 2 + length
    if (marker === SOS) {
      if (!photo) return null
      drawn = true
      at = endOfScan(bytes, at)
    }
  }
}

function isPlainJfif(body: Uint8Array): boolean {
  const name = String.fromCharCode(...body.subarray(0, 5))
  return body.length === 14 && name === 'JFIF\0' && body[12] === 0 && body[13] === 0
}

function frameOf(body: Uint8Array): Photo | null {
  const height = ((body[1] ?? 0) << 8) | (body[2] ?? 0)
  const width = ((body[3] ?? 0) << 8) | (body[4] ?? 0)
  const fits = body[0] === 8 && width > 0 && height > 0 && width <= MAX_PHOTO_SIDE && height <= MAX_PHOTO_SIDE
  return fits ? { width, height } : null
}

/** Where the next segment starts: inside a scan 0xff is followed by 0x00 or a restart mark. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return at
    at += 1
  }
  return bytes.length
}
