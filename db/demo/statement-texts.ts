import type { Chance } from './chance.ts'
import type { PracticePatient } from './patients.ts'

/** What is known of somebody, as the contract writes it (`preload/contract/statement.ts`); every person is made up. */
export type Content = Readonly<Record<string, unknown>> & { readonly kind: string }

/** What was known first, and what took its place later. */
export interface Told {
  readonly first: Content
  readonly then?: { readonly content: Content; readonly reason: string }
}

const problem = (code: string | null, words: string, since: string | null, status = 'active'): Content => ({
  ...{ kind: 'problem', code, words, status, since },
})
const allergy = (substance: string, reaction: string | null, criticality: string): Content => ({
  ...{ kind: 'allergy', substance, reaction, criticality, status: 'active' },
})
const medicine = (name: string, posology: string, continuous = true): Content => ({
  ...{ kind: 'medication', name, posology, continuous, until: null, stopped: null },
})
const history = (kind: string, words: string, when: string | null = null): Content => ({ kind, words, when })
const vaccine = (name: string, dose: string | null, on: string | null, source: string): Content => ({
  ...{ kind: 'immunization', vaccine: name, dose, on, lot: null, source },
})
const denial = (of: string): Content => ({ kind: 'denial', of })

interface Illness {
  readonly ages: readonly [number, number]
  readonly share: number
  readonly code: string | null
  readonly words: string
  readonly takes?: readonly [name: string, posology: string]
}

const ILLNESSES: readonly Illness[] = [
  {
    ages: [40, 120],
    share: 0.4,
    code: 'I10',
    words: 'Hipertensão essencial',
    takes: ['Losartana 50 mg', '1 comprimido de 12 em 12 horas'],
  },
  {
    ages: [40, 120],
    share: 0.18,
    code: 'E119',
    words: 'Diabetes tipo 2',
    takes: ['Metformina 850 mg', '1 comprimido no almoço e no jantar'],
  },
  {
    ages: [35, 120],
    share: 0.2,
    code: 'E785',
    words: 'Colesterol alto',
    takes: ['Sinvastatina 20 mg', '1 comprimido à noite'],
  },
  {
    ages: [25, 120],
    share: 0.1,
    code: 'E039',
    words: 'Hipotireoidismo',
    takes: ['Levotiroxina 50 mcg', '1 comprimido em jejum'],
  },
  {
    ages: [2, 40],
    share: 0.12,
    code: 'J459',
    words: 'Asma',
    takes: ['Budesonida 200 mcg inalada', '1 jato de 12 em 12 horas'],
  },
  { ages: [3, 60], share: 0.18, code: 'J304', words: 'Rinite alérgica' },
  { ages: [16, 60], share: 0.12, code: 'G439', words: 'Enxaqueca' },
  {
    ages: [18, 70],
    share: 0.1,
    code: 'F411',
    words: 'Ansiedade generalizada',
    takes: ['Sertralina 50 mg', '1 comprimido pela manhã'],
  },
  { ages: [45, 120], share: 0.14, code: null, words: 'Dor nos joelhos ao subir escada' },
]

const ALLERGIES = [
  allergy('Penicilina', 'edema de face', 'high'),
  allergy('Dipirona', 'urticária', 'low'),
  allergy('Ácido acetilsalicílico', 'chiado no peito', 'high'),
  allergy('Camarão', 'coceira', 'low'),
  allergy('Sulfa', null, 'unknown'),
  allergy('Látex', 'vermelhidão no contato', 'low'),
] as const

const FAMILY = [
  'Mãe com hipertensão. Pai com infarto aos 58 anos.',
  'Pai com diabetes tipo 2.',
  'Avó materna com câncer de mama aos 70 anos.',
  'Sem doenças conhecidas na família.',
] as const
const SOCIAL = [
  'Nunca fumou. Caminha três vezes por semana.',
  'Parou de fumar há dez anos.',
  'Fuma dez cigarros por dia.',
  'Bebe em ocasiões sociais. Trabalha em turnos.',
] as const
const SURGERIES = ['Colecistectomia', 'Apendicectomia', 'Correção de hérnia inguinal'] as const
const CHILD_VACCINES = ['Pentavalente', 'Tríplice viral', 'Febre amarela', 'Meningocócica C'] as const

function allergiesOf(chance: Chance): Told[] {
  const roll = chance.next()
  if (roll < 0.55) return [{ first: denial('allergy') }]
  return roll < 0.85 ? [{ first: chance.pick(ALLERGIES) }] : []
}

function illnessesOf(chance: Chance, { age }: PracticePatient, year: number): Told[] {
  const own = ILLNESSES.filter(
    ({ ages, share }) => age >= ages[0] && age <= ages[1] && chance.next() < share,
  ).map(({ code, words, takes }) => {
    const since = String(year - chance.int(1, Math.min(15, Math.max(1, age))))
    return { takes, told: problem(code, words, since) }
  })
  const problems: Told[] = own.map(({ told }) => ({ first: told }))
  if (chance.yes(0.12)) {
    const words = 'Pneumonia'
    const then = {
      content: problem('J189', words, String(year), 'resolved'),
      reason: 'Terminou o tratamento',
    }
    problems.push({ first: problem('J189', words, String(year)), then })
  }
  const medicines = own.flatMap(({ takes }): Told[] => (takes ? [{ first: medicine(...takes) }] : []))
  return [
    ...(problems.length > 0 ? problems : [{ first: denial('problem') }]),
    ...(medicines.length > 0 ? medicines : [{ first: denial('medication') }]),
  ]
}

function othersOf(chance: Chance, { age }: PracticePatient, year: number): Told[] {
  const told: Content[] = []
  if (chance.yes(0.4)) told.push(history('family-history', chance.pick(FAMILY)))
  if (age >= 18 && chance.yes(0.45)) told.push(history('social-history', chance.pick(SOCIAL)))
  if (age >= 25 && chance.yes(0.2))
    told.push(history('surgical-history', chance.pick(SURGERIES), String(year - chance.int(2, 12))))
  if (age < 12) {
    for (const name of CHILD_VACCINES.slice(0, chance.int(1, 4)))
      told.push(vaccine(name, '1ª dose', String(year - age), 'seen'))
  } else if (chance.yes(0.3)) told.push(vaccine('Influenza', null, String(year), 'told'))
  if (age >= 75 && chance.yes(0.3))
    told.push({
      kind: 'directive',
      words: 'Não quer ser intubada nem reanimada se não houver chance de voltar para casa.',
      representative: 'Filha mais velha',
    })
  return told.map((first) => ({ first }))
}

/** What somebody is known to have, to take and to have had, as fits the age. */
export function toldOf(chance: Chance, patient: PracticePatient, year: number): Told[] {
  return [...allergiesOf(chance), ...illnessesOf(chance, patient, year), ...othersOf(chance, patient, year)]
}

/** Of the people with a published CPF always the same, so that lessons can tell of it. */
export function toldOfKnown(name: string, dateAgo: (days: number) => string): Told[] | null {
  if (name === 'Teresa Cristina Amaral') return TERESA.map((one) => (isTold(one) ? one : { first: one }))
  if (name !== 'Joana Prates Figueiredo') return null
  const pregnancy = {
    kind: 'pregnancy',
    lastPeriod: dateAgo(100),
    ultrasound: { on: dateAgo(30), weeks: 9, days: 1 },
    ...{ gravida: 2, para: 1, abortions: 0, ended: null },
  }
  const gynae = history('gyn-history', 'Um parto normal, sem intercorrências. Ciclos regulares.', '2021')
  const told = [
    denial('allergy'),
    denial('problem'),
    medicine('Ácido fólico 5 mg', '1 comprimido ao dia', false),
  ]
  return [...told, pregnancy, gynae].map((first) => ({ first }))
}

const isTold = (one: Content | Told): one is Told => !('kind' in one)

const TERESA: readonly (Content | Told)[] = [
  allergy('Penicilina', 'edema de face', 'high'),
  allergy('Dipirona', 'urticária', 'low'),
  problem('I10', 'Hipertensão essencial', '2015'),
  problem('E119', 'Diabetes tipo 2', '2019'),
  problem('E039', 'Hipotireoidismo', '2021'),
  {
    first: medicine('Losartana 50 mg', '1 comprimido pela manhã'),
    then: {
      content: medicine('Losartana 50 mg', '1 comprimido de 12 em 12 horas'),
      reason: 'Pressão em casa acima da meta',
    },
  },
  medicine('Metformina 850 mg', '1 comprimido no almoço e no jantar'),
  medicine('Levotiroxina 50 mcg', '1 comprimido em jejum'),
  {
    first: medicine('Anlodipino 5 mg', '1 comprimido pela manhã'),
    then: {
      content: {
        ...medicine('Anlodipino 5 mg', '1 comprimido pela manhã'),
        stopped: { on: '2026-05', why: 'Inchaço nos tornozelos' },
      },
      reason: 'Inchaço nos tornozelos',
    },
  },
  { kind: 'goal', words: 'Pressão abaixo de 13 por 8 em casa' },
  history('family-history', 'Mãe com infarto aos 58 anos. Pai com diabetes tipo 2.'),
  history('social-history', 'Parou de fumar em 2004, 10 maços-ano. Caminha três vezes por semana.'),
  history('surgical-history', 'Colecistectomia', '2012'),
  vaccine('Influenza', null, '2026-04', 'seen'),
]
