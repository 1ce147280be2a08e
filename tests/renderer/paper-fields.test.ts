import { describe, expect, test } from 'vitest'
import { fieldsOf, type Frame } from '../../renderer/stations/doctor/documents/fields.ts'
import { LEAVE, PRESCRIPTION } from '../helpers/issuing.ts'

const frame = {
  shown: { visitDate: '2026-11-30', at: '2026-11-30T10:30' },
  kinds: [],
  diagnoses: [],
  times: { from: 600, to: null },
} as unknown as Frame

const OLD = {
  ...LEAVE,
  from: '2026-03-02',
  times: { from: 480, to: 510 },
  retroactive: 'Acamado desde sábado.',
  disclosure: { basis: 'asked', words: 'por escrito' },
  text: 'Repouso.',
} as const

describe('a paper of before', () => {
  test('that is put right says what it said', () => {
    expect(fieldsOf(OLD, frame, 'put-right')).toMatchObject({
      ...{ days: '2', from: '2026-03-02', withTimes: true, arrived: '08:00', left: '08:30' },
      ...{
        retroactive: 'Acamado desde sábado.',
        basis: 'asked',
        basisWords: 'por escrito',
        text: 'Repouso.',
      },
    })
  })

  test('that is repeated is about today: its day, its hours and what the patient wanted told are asked anew', () => {
    expect(fieldsOf(OLD, frame, 'repeated')).toMatchObject({
      ...{ days: '2', from: '2026-11-30', withTimes: true, arrived: '10:00', left: '' },
      ...{ retroactive: '', basis: null, basisWords: '', codes: [], text: 'Repouso.' },
    })
    const attendance = { kind: 'attendance', times: { from: 480, to: 510 } } as const
    expect(fieldsOf(attendance, frame, 'repeated')).toMatchObject({ arrived: '10:00', left: '' })
  })

  test('that is a prescription is repeated whole', () => {
    expect(fieldsOf(PRESCRIPTION, frame, 'repeated').medicines).toEqual(PRESCRIPTION.medicines)
  })
})
