const segment = (marker: number, body: Uint8Array) =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body])

export const SOI = Buffer.from([0xff, 0xd8])
export const EOI = Buffer.from([0xff, 0xd9])
/** An application or comment segment with any text in it. */
export const extra = (marker: number, text: string) => segment(marker, Buffer.from(text, 'latin1'))

const JFIF = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'))
const TABLE = segment(0xdb, Buffer.from([0, ...Array.from({ length: 64 }, () => 1)]))
// The shortest Huffman tables: one code of one bit each, for "no difference" and "end of block".
const codes = (id: number) => segment(0xc4, Buffer.from([id, 1, ...Array.from({ length: 15 }, () => 0), 0]))
const SCAN = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]))

/** The parts of a grey baseline picture, all its pixels alike. */
export function jpegParts(width: number, height: number): Buffer[] {
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff]
  const frame = segment(0xc0, Buffer.from([8, ...size, 1, 1, 0x11, 0]))
  // Two bits a block: its difference and its end.
  const bits = Math.ceil(width / 8) * Math.ceil(height / 8) * 2
  const data = Buffer.alloc(Math.ceil(bits / 8))
  if (bits % 8 > 0) data[data.length - 1] = 0xff >> (bits % 8)
  return [SOI, JFIF, TABLE, frame, codes(0x00), codes(0x10), SCAN, data, EOI]
}

/** A real JPEG picture that any viewer shows: baseline, grey, JFIF, nothing else in it. */
export function plainJpeg(width: number, height: number): Buffer {
  return Buffer.concat(jpegParts(width, height))
}
