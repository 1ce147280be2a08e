import type { Relationship } from '../schema/values.ts'
import type { Chance } from './chance.ts'
import type { PracticePatient } from './patients.ts'

/** Patient accounts, and how many of their holders look after children. */
const ACCOUNTS = 20
const GUARDIANS = 7

export interface PracticeAccount {
  readonly id: string
  readonly holder: PracticePatient
  readonly dependants: readonly {
    readonly patientId: string
    readonly relationship: Exclude<Relationship, 'self'>
  }[]
}

/** Gives twenty adults an account; some children become those of a holder, so that guardian and account are one person. */
export function makeAccounts(
  chance: Chance,
  patients: readonly PracticePatient[],
): { readonly accounts: readonly PracticeAccount[]; readonly patients: readonly PracticePatient[] } {
  const holders = patients
    .filter(({ age, card }) => age >= 20 && age < 75 && card.cpf !== null)
    .slice(0, ACCOUNTS)
  const children = new Set(patients.filter(({ age }) => age < 16))
  const changed = new Map<string, PracticePatient>()
  // The second holder has two children, and those after her by turns one or two.
  const accounts = holders.map((holder, at) => {
    const count = at === 0 || at > GUARDIANS ? 0 : 1 + (at % 2)
    const own = chooseChildren(children, holder, count).map((child) => {
      const adopted = asChildOf(child, holder)
      changed.set(child.id, adopted)
      return { patientId: child.id, relationship: adopted.card.guardian?.relationship ?? 'guardian' }
    })
    return { id: chance.id(), holder, dependants: own }
  })
  return { accounts, patients: patients.map((patient) => changed.get(patient.id) ?? patient) }
}

/** Children young enough for this parent, at least two years apart; they are taken out of those left. */
function chooseChildren(
  left: Set<PracticePatient>,
  parent: PracticePatient,
  count: number,
): readonly PracticePatient[] {
  const chosen: PracticePatient[] = []
  for (const child of left) {
    const years = parent.age - child.age
    if (chosen.length === count) break
    if (years < 18 || years > 42 || chosen.some(({ age }) => Math.abs(age - child.age) < 2)) continue
    left.delete(child)
    chosen.push(child)
  }
  return chosen
}

function asChildOf(child: PracticePatient, { card: parent }: PracticePatient): PracticePatient {
  const family = parent.name.split(' ').at(-1) ?? ''
  const relationship = parent.sexAtBirth === 'female' ? 'mother' : 'father'
  const name = `${child.card.name.split(' ')[0] ?? ''} ${family}`
  const guardian = { name: parent.name, cpf: parent.cpf, phone: parent.phone, relationship } as const
  return {
    ...child,
    card: {
      ...child.card,
      name,
      motherName: relationship === 'mother' ? parent.name : child.card.motherName,
      guardian,
    },
  }
}
