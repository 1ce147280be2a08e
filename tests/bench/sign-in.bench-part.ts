import { clinicFixture, PASSWORD } from '../helpers/clinic-fixture.ts'
import { summary, type Pair } from './pairs.ts'

const ROUNDS = 200
const DAY_MS = 25 * 3_600_000
const FLOODS = 10
const FLOOD = 150

/** How long a sign-in takes while another window is flooded with tries, and alone. */
async function measureFlood(): Promise<Pair> {
  const clinic = await clinicFixture({ checkOutputs: false })
  const signIn = async (round: string) => {
    const desk = clinic.window(`desk-${round}`, 'reception')
    const started = performance.now()
    const code = await desk.code('session.sign-in', { identifier: 'livia', password: PASSWORD })
    if (code !== 'ok') throw new Error(`signed in with ${code}`)
    return (performance.now() - started) * 1000
  }
  try {
    const rounds: { ours: number; yardstick: number }[] = []
    for (let round = -2; round < FLOODS; round += 1) {
      clinic.tick(DAY_MS)
      const yardstick = await signIn(`alone-${String(round)}`)
      const flood = Array.from({ length: FLOOD }, (_, at) =>
        clinic
          .window('flooded', 'reception')
          .code('session.sign-in', { identifier: `ninguem${String(at)}`, password: 'não é esta senha' }),
      )
      const ours = await signIn(`beside-${String(round)}`)
      await Promise.all(flood)
      if (round >= 0) rounds.push({ ours, yardstick })
    }
    return summary('sign-in beside a flood of 150 / alone, 10', 2, rounds)
  } finally {
    await clinic.close()
  }
}

/** R16: whether somebody is known here must not be told by the time an answer takes, in either direction. */
export async function measureSignIn(): Promise<readonly Pair[]> {
  const clinic = await clinicFixture({ checkOutputs: false })
  const took = async (identifier: string, round: number) => {
    // A day and a window of its own for each try: nobody waits for the tries of another.
    clinic.tick(DAY_MS)
    const kiosk = clinic.window(`window-${identifier}-${String(round)}`, 'kiosk')
    const started = performance.now()
    const code = await kiosk.code('session.sign-in', { identifier, password: 'não é esta senha' })
    if (code !== 'credentials') throw new Error(`signed in with ${code}`)
    return (performance.now() - started) * 1000
  }
  try {
    const rounds: { ours: number; yardstick: number }[] = []
    for (let round = -5; round < ROUNDS; round += 1) {
      const first = round % 2 === 0 ? 'joana' : 'ninguem'
      const one = await took(first, round)
      const other = await took(first === 'joana' ? 'ninguem' : 'joana', round)
      const [known, unknown] = first === 'joana' ? [one, other] : [other, one]
      if (round >= 0) rounds.push({ ours: unknown, yardstick: known })
    }
    const turned = rounds.map(({ ours, yardstick }) => ({ ours: yardstick, yardstick: ours }))
    return [
      summary('sign-in, unknown person / wrong password, 200', 1.05, rounds),
      summary('sign-in, wrong password / unknown person, 200', 1.05, turned),
      await measureFlood(),
    ]
  } finally {
    await clinic.close()
  }
}
