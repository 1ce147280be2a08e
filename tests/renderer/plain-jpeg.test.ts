import { expect, test } from 'vitest'
import { readPhoto } from '../../main/clinic/patient/jpeg.rules.ts'
import { plainJpeg } from '../../renderer/desk/plain-jpeg.ts'

const segment = (marker: number, body: readonly number[]) => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 0xff,
  ...body,
]
const JFIF = segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0])
const FRAME = segment(0xc0, [8, 0, 64, 0, 64, 1, 1, 0x11, 0])
const SCAN = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]
const withMetadata = Uint8Array.from([
  0xff,
  0xd8,
  ...JFIF,
  ...segment(0xe1, [0x45, 0x78, 0x69, 0x66, 0, 0, 9, 9]),
  ...segment(
    0xe2,
    Array.from({ length: 470 }, () => 7),
  ),
  ...segment(0xfe, [0x6f, 0x69]),
  ...FRAME,
  ...SCAN,
])

test('a picture loses profile, EXIF and comment, and nothing else', () => {
  expect(readPhoto(withMetadata)).toBeNull()
  const plain = plainJpeg(withMetadata)
  expect([...plain]).toEqual([0xff, 0xd8, ...JFIF, ...FRAME, ...SCAN])
  expect(readPhoto(plain)).toEqual({ width: 64, height: 64 })
})

test('what is no JPEG is refused', () => {
  expect(() => plainJpeg(Uint8Array.from([1, 2, 3, 4]))).toThrow()
})
