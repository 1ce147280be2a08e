import fc from 'fast-check'
import { begin, play, sequences, type Tally } from './play.ts'
import { pastPlans, plans } from './requests.ts'
import { modelClinic, type Scene } from './scenes.ts'

/** Plays random sequences in one scene; returns how it ended, and how often each answer was given. */
export async function runModel(scene: Scene, params: fc.Parameters<[Parameters<typeof play>[2]]>) {
  const tally: Tally = {}
  const clinic = await modelClinic(scene)
  try {
    const facts = await begin(clinic, pastPlans)
    const property = fc.asyncProperty(sequences(plans, tally), (commands) => play(clinic, facts, commands))
    return { run: await fc.check(property, params), tally }
  } finally {
    await clinic.close()
  }
}
