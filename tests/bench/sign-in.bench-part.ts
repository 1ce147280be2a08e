import { clinicFixture } from '../helpers/clinic-fixture.ts'
import { summary, type Pair } from './pairs.ts'

const ROUNDS = 200

/** R16: whether somebody is known here must not be told by the time an answer takes, in either direction. */
export async function measureSignIn(): Promise<readonly Pair[]> {
  const clinic = await clinicFixture({ checkOutputs: false })
  const took = async (identifier: string, round: number) => {
    // A PC of its own for each try: nobody waits for the tries of another.
    const kiosk = clinic.window(`window-${String(round)}`, 'kiosk', `pc-${String(round)}`)
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
    ]
  } finally {
    await clinic.close()
  }
}
