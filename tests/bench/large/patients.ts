import { randomUUID } from 'node:crypto'
import { insertRows } from '../../../db/demo/insert-rows.ts'
import { FEMALE, MALE, SURNAMES } from '../../../db/demo/names.ts'
import type { RawConnection } from '../../../db/driver.ts'
import { searchColumns } from '../../../db/search-words.ts'
import { below, seeded } from '../../faults/scale.ts'

export interface LargePatient {
  readonly id: string
  readonly name: string
  readonly birthDate: string
  readonly cpf: string
  readonly phone: string
}

const two = (value: number) => String(value).padStart(2, '0')

/** The first of a list far more often than the last, as with Maria, José and Silva. */
const skewed = (random: () => number, list: readonly string[]) =>
  list[Math.floor(random() * random() * list.length)] ?? ''

/** People of common Brazilian names, some born on every day of ninety years; numbers are made up, CPFs one to each. */
export function* largePatients(count: number): Generator<LargePatient> {
  const random = seeded(count)
  const surnames = [...SURNAMES].sort(() => random() - 0.5)
  for (let index = 0; index < count; index += 1) {
    const first = skewed(random, index % 2 === 0 ? FEMALE : MALE)
    const last = Array.from({ length: 1 + below(random, 3) }, () => skewed(random, surnames))
    yield {
      id: randomUUID(),
      name: [first, ...last].join(' '),
      birthDate: `${String(1936 + below(random, 90))}-${two(1 + below(random, 12))}-${two(1 + below(random, 28))}`,
      cpf: String(((index + 1) * 7_919_777) % 100_000_000_000).padStart(11, '0'),
      phone: `+55119${String(below(random, 100_000_000)).padStart(8, '0')}`,
    }
  }
}

const CHUNK = 10_000

/** Writes them, and what finds them by name where that is asked for: most of the time goes there. Gives back their ids. */
export function insertPatients(raw: RawConnection, count: number, found: boolean): string[] {
  const ids: string[] = []
  let chunk: LargePatient[] = []
  const write = () => {
    insertRows(raw, 'patient', chunk.map(toRow))
    if (found) insertFound()
    chunk = []
  }
  const insertFound = () => {
    insertRows(
      raw,
      'patient_search_row',
      chunk.map(({ id }, index) => ({ docid: ids.length - chunk.length + index + 1, patient_id: id })),
    )
    insertSearch(raw, chunk, ids.length - chunk.length + 1)
  }
  for (const patient of largePatients(count)) {
    ids.push(patient.id)
    chunk.push(patient)
    if (chunk.length === CHUNK) write()
  }
  write()
  return ids
}

const toRow = ({ id, name, birthDate, cpf, phone }: LargePatient) => ({
  id,
  status: 'active' as const,
  merged_into: null,
  name,
  birth_date: birthDate,
  sex_at_birth: 'unknown' as const,
  cpf,
  phone,
  insurer: Number(cpf.slice(-1)) < 4 ? 'Unimed' : null,
  created_at: '2026-01-01T12:00:00.000Z',
})

function insertSearch(raw: RawConnection, patients: readonly LargePatient[], first: number): void {
  const statement = raw.prepare('INSERT INTO patient_search (rowid, names, numbers) VALUES (?, ?, ?)')
  const more = raw.prepare('INSERT INTO patient_search_more (rowid, sounds, around) VALUES (?, ?, ?)')
  for (const [index, patient] of patients.entries()) {
    const nobody = { socialName: null, around: [], aroundPhones: [], united: [] }
    const { names, numbers, sounds, around } = searchColumns({
      ...patient,
      ...nobody,
      phones: [patient.phone],
    })
    statement.run(first + index, names, numbers)
    more.run(first + index, sounds, around)
  }
}
