/** One picture of an icon, as a PNG file of so many pixels on each side. */
export interface IconImage {
  readonly size: number
  readonly png: Uint8Array
}

/** A Windows icon: a directory of 16 bytes a picture, then the PNG files themselves (read since Vista). */
export function icoOf(images: readonly IconImage[]): Buffer {
  const header = Buffer.alloc(6 + 16 * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index
    // One byte a side: 0 stands for 256.
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([header, ...images.map(({ png }) => png)])
}

/** The kinds of an Apple icon that hold a PNG, with the pixels of each; some sizes are there for two densities. */
const APPLE_KINDS: readonly (readonly [kind: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

/** An Apple icon: blocks of a kind, a length and a PNG. Throws when a size it needs is missing. */
export function icnsOf(images: readonly IconImage[]): Buffer {
  const blocks = APPLE_KINDS.map(([kind, size]) => {
    const png = images.find((image) => image.size === size)?.png
    if (!png) throw new Error(`there is no picture of ${String(size)} pixels`)
    return block(kind, png)
  })
  return block('icns', Buffer.concat(blocks))
}

function block(kind: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(kind, 0, 'latin1')
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}
