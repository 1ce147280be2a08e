import { openDatabase } from '../../db/open.ts'
import { createMemory } from '../../main/clinic/memory.ts'
import { openClinic } from '../../main/clinic/open-clinic.ts'
import type { Role, Station } from '../../preload/contract/define.ts'
import type { Input, Name, Request, Result } from '../../preload/contract/index.ts'
import { NOW } from '../helpers/database.ts'
import { LONE } from '../helpers/lone-clinic.ts'

/** Who sits at a window of its own. */
export interface Sitter {
  readonly accountId: string
  readonly practitionerId: string | null
  readonly role: Role
  readonly station: Station
}

const seatOf = ({ accountId }: Sitter) => `hub:${accountId}` as const

/** The clinic of one file, as the program opens it, with these people signed in. */
export async function clinicOn(file: string, key: string, people: readonly Sitter[]) {
  const database = openDatabase({ file, key, mode: 'open' })
  const memory = createMemory(() => undefined)
  const clinic = await openClinic({
    ...LONE,
    database,
    log: {
      operation: () => undefined,
      error: ({ error }) => void process.stderr.write(`${String(error)}\n`),
      event: () => undefined,
    },
    clock: () => Date.parse(NOW),
    memory,
  })
  for (const one of people) {
    const { accountId, practitionerId, role, station } = one
    const session = {
      to: 'open' as const,
      accountId,
      roles: [role],
      practitionerId,
      state: 'active' as const,
    }
    clinic.enter(seatOf(one), session, station)
  }
  async function ask(by: Sitter, request: Request): Promise<Result> {
    memory.sessions.present(seatOf(by), Date.parse(NOW))
    return clinic.ask(request, { seat: seatOf(by), station: by.station, workstation: 'PC' })
  }
  return {
    ask,
    call: async <N extends Name>(by: Sitter, name: N, input: Input<N>) =>
      (await ask(by, { name, input })) as Result<N>,
    close: () => clinic.close(),
  }
}
