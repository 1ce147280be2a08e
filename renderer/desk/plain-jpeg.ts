const SOS = 0xda
const isMetadata = (marker: number) => (marker > 0xe0 && marker <= 0xef) || marker === 0xfe

/** Leaves out colour profile, EXIF and comments; the clinic takes pictures without any. The bytes must be a JPEG's. */
export function plainJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept: number[] = [0xff, 0xd8]
  let at = 2
  for (;;) {
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) throw new Error('no JPEG')
    if (marker === SOS) break
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    if (!isMetadata(marker)) kept.push(...bytes.subarray(at, end))
    at = end
  }
  const scan = bytes.subarray(at)
  const plain = new Uint8Array(kept.length + scan.length)
  plain.set(kept)
  plain.set(scan, kept.length)
  return plain
}
