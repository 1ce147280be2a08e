import { Temporal } from 'temporal-polyfill'
import { afterEach, describe, expect, test } from 'vitest'
import { foldName } from '../../db/person-names.ts'
import { closePractices, MONDAY, practice } from '../helpers/practice-database.ts'

afterEach(closePractices)

describe('the desk of the practice clinic', () => {
  test('has something of everything to practise with: a list that waits, an absence, a block, a limit, a series, an encaixe, a person with two cards', async () => {
    const db = await practice()
    const all = await db.read
      .selectFrom('appointment')
      .selectAll()
      .orderBy('date')
      .orderBy('start_minute')
      .execute()
    const waiting = await db.read.selectFrom('waiting_list').selectAll().execute()
    expect(waiting.map(({ urgency }) => urgency).sort()).toEqual([
      'normal',
      'normal',
      'normal',
      'normal',
      'urgent',
    ])
    expect(waiting.every(({ created_at }) => created_at < MONDAY.now)).toBe(true)
    const old = all.find(
      ({ id }) => id === waiting.find((one) => one.appointment_id !== null)?.appointment_id,
    )
    expect(old?.status).toBe('booked')
    expect(waiting.filter(({ patient_id }) => patient_id === old?.patient_id)).toHaveLength(1)

    const [absence] = await db.read.selectFrom('closing').selectAll().execute()
    expect([absence?.from_date, absence?.to_date]).toEqual(['2026-12-01', '2026-12-02'])
    const affected = all.filter(
      ({ practitioner_id, date, status }) =>
        practitioner_id === absence?.practitioner_id &&
        (date === '2026-12-01' || date === '2026-12-02') &&
        (status === 'booked' || status === 'confirmed'),
    )
    expect(affected.length).toBeGreaterThan(3)

    const [block] = await db.read.selectFrom('recurring_block').selectAll().execute()
    const inBlock = all.filter(
      (visit) =>
        visit.practitioner_id === block?.practitioner_id &&
        visit.date > MONDAY.today &&
        Temporal.PlainDate.from(visit.date).dayOfWeek === 5 &&
        visit.start_minute < (block?.end_minute ?? 0) &&
        visit.end_minute > (block?.start_minute ?? 0),
    )
    expect(block?.rule).toBe('FREQ=WEEKLY;BYDAY=FR')
    expect(inBlock).toEqual([])
    expect(await db.read.selectFrom('insurer_limit').select('most').execute()).toEqual([{ most: 4 }])

    const series = all.filter(({ series_id }) => series_id !== null)
    expect(series.map(({ series_index }) => series_index)).toEqual([0, 1, 2, 3, 4, 5])
    expect(new Set(series.map(({ start_minute }) => start_minute)).size).toBe(1)
    expect(all.filter(({ overbooked }) => overbooked === 1)).toMatchObject([
      { status: 'booked', overbook_reason: 'Trouxe exame alterado' },
    ])

    const people = await db.read.selectFrom('patient').selectAll().execute()
    const twice = people.filter(({ name, birth_date, cpf }) =>
      people.some(
        (one) => one.cpf !== cpf && one.birth_date === birth_date && foldName(one.name) === foldName(name),
      ),
    )
    expect(twice).toHaveLength(2)
  })
})
