import fc from 'fast-check'
import { deepStrictEqual } from 'node:assert'
import { isDeepStrictEqual } from 'node:util'
import type { Facts } from './facts.ts'
import { answer, type Made } from './oracle.ts'
import type { Act, Plan } from './request-parts.ts'
import type { ModelClinic } from './scenes.ts'

export interface Model {
  readonly facts: Facts
}

/** What the sequences were like: a model that is refused everything proves nothing. */
export type Tally = Record<string, number>

/** One act, asked of the clinic and of the oracle, whose answers and visits must be the same. */
async function step(plan: Plan, facts: Facts, clinic: ModelClinic, tally: Tally): Promise<void> {
  const act = plan.act(facts, clinic.days)
  if (act.kind === 'tick') {
    clinic.tick(act.ms)
    facts.now += act.ms
    return
  }
  if (act.kind === 'leave') {
    clinic.leave(act.window)
    leave(facts, act.window)
    return
  }
  const real = await clinic.ask(act.asker, act.name, act.input)
  const key = `${act.name} ${real.code}`
  tally[key] = (tally[key] ?? 0) + 1
  const made = (real.code === 'ok' ? real.value : {}) as Made
  same(act, real, answer(facts, act.asker, act.name, act.input, made))
  same(act, clinic.visits(), facts.visits)
}

function same(act: Act, clinic: unknown, oracle: unknown): void {
  if (!isDeepStrictEqual(clinic, oracle)) deepStrictEqual({ clinic, act }, { clinic: oracle, act })
}

/** A closed window keeps nothing. */
function leave(facts: Facts, gone: string): void {
  const { [gone]: _gone, ...rest } = facts.undo
  facts.undo = rest
  facts.holds = facts.holds.filter(({ window }) => window !== gone)
  facts.gaps = facts.gaps.filter(({ window }) => window !== gone)
}

const upTo = (plans: fc.Arbitrary<Plan>, tally: Tally, most: number) =>
  fc.commands<Model, ModelClinic, false>(
    [
      plans.map((plan) => ({
        check: () => true,
        run: ({ facts }: Model, clinic: ModelClinic) => step(plan, facts, clinic, tally),
        toString: () => plan.what,
      })),
    ],
    { maxCommands: most, size: 'max' },
  )

/** Sequences of commands: mostly a few, now and then many. */
export const sequences = (plans: fc.Arbitrary<Plan>, tally: Tally) =>
  fc.oneof({ weight: 39, arbitrary: upTo(plans, tally, 7) }, { weight: 1, arbitrary: upTo(plans, tally, 60) })

/** Plays what happened before the sequences begin; afterwards no window holds anything. */
export async function begin(clinic: ModelClinic, plans: fc.Arbitrary<Plan>): Promise<Facts> {
  const facts = clinic.facts()
  const { past } = clinic.scene
  const acts = past ? fc.sample(plans, { seed: past.seed, numRuns: past.acts }) : []
  for (const plan of acts) await step(plan, facts, clinic, {})
  return { ...facts, now: clinic.facts().now, holds: [], gaps: [], undo: {} }
}

/** Plays one sequence from the scene's beginning. */
export function play(
  clinic: ModelClinic,
  facts: Facts,
  commands: Iterable<fc.AsyncCommand<Model, ModelClinic>>,
): Promise<void> {
  return fc.asyncModelRun(() => {
    clinic.begin()
    return { model: { facts: { ...facts } }, real: clinic }
  }, commands)
}
