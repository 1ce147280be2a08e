import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommandName, Input, Name, QueryName } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture, type Person, type Who } from '../helpers/clinic-fixture.ts'
import { MARKER, OPEN_MARKER, WARNING, writeSecrets, type Secrets } from '../helpers/secret-entries.ts'
import { plans } from './plans/commands.ts'
import { peopleQuestions } from './questions/people.ts'
import { setScene, type QuestionsOf, type Scene } from './questions/scene.ts'
import { timeQuestions } from './questions/times.ts'

const questions: QuestionsOf<QueryName> = { ...timeQuestions, ...peopleQuestions }
const queries = Object.keys(questions) as QueryName[]
// Glass that is broken shows by right what it is broken for: it is asked last.
const commands = (Object.keys(plans) as CommandName[]).sort(
  (one, other) => Number(one === 'glass.break') - Number(other === 'glass.break'),
)
const OTHERS: readonly Who[] = ['renato', 'livia', 'sueli', 'joana', 'hugo']

let clinic: ClinicFixture
let scene: Scene
let secrets: Secrets

async function setUp(): Promise<void> {
  clinic = await clinicFixture({ onError: () => undefined })
  scene = await setScene(clinic)
  secrets = await writeSecrets(clinic)
  await clinic
    .as('renato')
    .ask('record.give-reason', { patientId: secrets.patientId, reason: 'Interconsulta' })
}
beforeAll(setUp)
afterAll(() => clinic.close())

/** What a command is asked with: where this clinic has no room for its plan any more, by that of another one. */
async function planned(name: CommandName) {
  // What plans before it booked is in nobody's way.
  clinic.db.raw.exec(
    `UPDATE appointment SET status = 'cancelled' WHERE status IN ('booked', 'arrived', 'in-progress')`,
  )
  return plans[name](clinic)
    .then(({ input }) => input)
    .catch(async () => {
      const bare = await clinicFixture()
      const { input } = await plans[name](bare)
      await bare.close()
      return input
    })
}

/** The same question about each secret thing, as far as it names one. */
function variants<N extends Name>(input: Input<N>): Input<N>[] {
  const { open, secret, own, known, kept, draft, reminders, patientId } = secrets
  const ids: Record<string, readonly string[]> = {
    noteId: [open.noteId, secret.noteId, own.noteId],
    encounterId: [open.encounterId, secret.encounterId, own.encounterId, kept.encounterId, draft],
    statementId: known.map(({ statementId }) => statementId),
    entryId: [secret.noteId, own.noteId, kept.keptId],
    reminderId: reminders,
    patientId: [patientId],
  }
  let all: object[] = [input as object]
  for (const [key, values] of Object.entries(ids))
    all = all.flatMap((one) => (key in one ? [one, ...values.map((id) => ({ ...one, [key]: id }))] : [one]))
  if ('replaces' in (input as object))
    all = all.flatMap((one) => known.map(({ versionId }) => ({ ...one, replaces: [versionId] })))
  return all as Input<N>[]
}

const found = (word: string, told: unknown) => JSON.stringify(told ?? null).includes(word)

/** What one person is told by an operation: its answers, its errors and what the printer or a file was given. */
async function told<N extends Name>(by: Person, name: N, input: Input<N>): Promise<unknown[]> {
  const answers: unknown[] = []
  for (const one of variants(input)) {
    clinic.prints.length = 0
    clinic.paper('printed')
    answers.push(await by.call(name, one), [...clinic.prints])
  }
  return answers
}

const windows = (): [string, Person][] => [
  ...OTHERS.map((who): [string, Person] => [who, clinic.as(who)]),
  ['noemi', scene.noemi],
  ['nobody at the kiosk', clinic.window('empty', 'kiosk')],
  ['the panel', clinic.window('panel', 'panel')],
]

/** Who of them is told of a secret or, beside the doctor, of anything clinical. */
async function leaks<N extends Name>(name: N, input: Input<N>): Promise<string[]> {
  const told_: string[] = []
  for (const [who, by] of windows()) {
    const answers = await told(by, name, input)
    const words = who === 'renato' ? [MARKER] : [MARKER, OPEN_MARKER, WARNING]
    for (const word of words) if (found(word, answers)) told_.push(`${name}: ${who} ${word}`)
  }
  return told_
}

describe('what is under secrecy', () => {
  test('is told by no question to anybody but its author, and nothing clinical to who is no doctor', async () => {
    const all: string[] = []
    for (const name of queries) all.push(...(await leaks(name, questions[name](scene).input)))
    expect(all).toEqual([])
  }, 240_000)

  test('control: the same questions find it as its author, and what is open as a colleague', async () => {
    const [helena, renato] = [clinic.as('helena'), clinic.as('renato')]
    const tells = async (by: Person, word: string) => {
      const names: string[] = []
      for (const name of queries)
        if (found(word, await told(by, name, questions[name](scene).input as never))) names.push(name)
      return names.sort()
    }
    const reads = ['chart.entries', 'chart.search', 'note.read', 'record.timeline']
    const reminders = ['reminder.list', 'reminder.standing']
    const own = [
      'chart.values',
      'document.renewable',
      // Why somebody opened what he had left unsigned.
      'glass.untold',
      'note.brought',
      'record.encounter',
      'statement.history',
      'statement.list',
      ...reminders,
    ]
    expect(await tells(helena, MARKER)).toEqual([...reads, ...own].sort())
    expect(await tells(renato, OPEN_MARKER)).toEqual([...reads, ...reminders].sort())
    expect(await tells(renato, WARNING)).toEqual(['statement.list'])
  }, 240_000)

  test('is told by no command, whatever it answers', async () => {
    const all: string[] = []
    const walked: string[] = []
    for (const name of commands) {
      all.push(...(await leaks(name, await planned(name))))
      walked.push(name)
    }
    expect(all).toEqual([])
    expect(walked).toEqual(commands)
  }, 600_000)

  test('control: a command that prints hands it to its author', async () => {
    const { noteId } = secrets.secret
    expect(found(MARKER, await told(clinic.as('helena'), 'note.print', { noteId }))).toBe(true)
  })

  test('stands in no row of the trail and in no topic', async () => {
    const rows = clinic.db.raw.prepare('SELECT * FROM audit_event').all()
    expect(rows.length).toBeGreaterThan(20)
    expect(found(MARKER, [rows, clinic.published, await clinic.as('sueli').ask('audit.list', {})])).toBe(
      false,
    )
  })
})
