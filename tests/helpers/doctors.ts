import type { Writer } from '../../db/handles.ts'
import { insertPractitioner, setWorkingHours } from '../../db/repositories/practitioners.ts'
import { newId } from './database.ts'
import { setNamedTypes } from './visit-kinds.ts'

/** Monday to Friday, 08:00-12:00 and 13:30-17:30. */
const HOURS = [1, 2, 3, 4, 5].flatMap((weekday) =>
  [
    [480, 720],
    [810, 1050],
  ].map(([startMinute = 0, endMinute = 0]) => ({
    weekday,
    startMinute,
    endMinute,
    validFrom: '2026-01-01',
    validTo: null,
  })),
)

/** A doctor with these hours and kinds of visit; gives his id and those of the first two kinds. */
export async function addDoctor(
  tx: Writer,
  name: string,
  councilNumber: string,
  types: readonly (readonly [string, number, boolean])[],
) {
  const id = newId()
  const council = { council: 'CRM', councilNumber, councilState: 'SP', rqe: null }
  const rest = {
    treatment: name,
    specialty: 'Clínica médica',
    room: 'Consultório 1',
    roomId: null,
    paperPhone: null,
    paperEmail: null,
    active: true,
  }
  await insertPractitioner(tx, { id, name, ...council, ...rest, createdAt: '2026-01-01T12:00:00.000Z' })
  await setWorkingHours(tx, id, HOURS)
  const visitTypes = types.map(([type, minutes, bookableByPatient]) => ({
    id: newId(),
    name: type,
    minutes,
    bookableByPatient,
  }))
  await setNamedTypes(tx, id, visitTypes)
  const [first = '', second = ''] = visitTypes.map((type) => type.id)
  return { id, first, second }
}
