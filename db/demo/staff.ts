import type { Hue } from '../../preload/contract/hues.ts'
import type { Chance } from './chance.ts'

export interface PracticeVisitType {
  readonly id: string
  readonly kindId: string
  readonly name: string
  readonly minutes: number
  readonly bookableByPatient: boolean
}

export interface PracticePractitioner {
  readonly id: string
  readonly accountId: string
  readonly userName: string
  readonly name: string
  readonly treatment: string
  readonly council: string
  readonly councilNumber: string
  readonly councilState: string
  readonly rqe: string | null
  readonly specialty: Specialty
  readonly room: string
  /** [first weekday, last weekday, from minute, to minute], 1 Monday to 7 Sunday. */
  readonly shifts: readonly (readonly [number, number, number, number])[]
  /** First visit, return, then what this specialty does beside. */
  readonly visitTypes: readonly [PracticeVisitType, PracticeVisitType, ...PracticeVisitType[]]
}

export type Specialty =
  'Clínica médica' | 'Cardiologia' | 'Pediatria' | 'Ortopedia' | 'Ginecologia' | 'Psicologia'

type Plan = Omit<PracticePractitioner, 'id' | 'accountId' | 'councilState' | 'visitTypes'> & {
  readonly visitTypes: readonly [Plain, Plain, ...Plain[]]
}
type Plain = Omit<PracticeVisitType, 'id' | 'kindId'>

const clock = (hours: number, minutes = 0) => hours * 60 + minutes
const open = (name: string, minutes: number): Plain => ({ name, minutes, bookableByPatient: true })
/** What only reception books. */
const desk = (name: string, minutes: number): Plain => ({ name, minutes, bookableByPatient: false })

// Council numbers with a leading nought are nobody's.
const PLANS: readonly Plan[] = [
  {
    userName: 'helena',
    name: 'Dra. Helena Prado',
    treatment: 'Dra. Helena',
    council: 'CRM',
    councilNumber: '084207',
    rqe: '012345',
    specialty: 'Clínica médica',
    room: 'Consultório 2',
    shifts: [
      [1, 5, clock(8), clock(12)],
      [1, 5, clock(13, 30), clock(17, 30)],
    ],
    visitTypes: [open('Consulta', 30), open('Retorno', 20), desk('Check-up', 60)],
  },
  {
    userName: 'renato',
    name: 'Dr. Renato Siqueira',
    treatment: 'Dr. Renato',
    council: 'CRM',
    councilNumber: '052930',
    rqe: '023456',
    specialty: 'Cardiologia',
    room: 'Consultório 4',
    shifts: [
      [1, 2, clock(8), clock(12)],
      [1, 2, clock(13), clock(17)],
      [4, 4, clock(8), clock(13)],
    ],
    visitTypes: [
      open('Consulta', 40),
      open('Retorno', 30),
      desk('Eletrocardiograma', 20),
      desk('Teste ergométrico', 60),
    ],
  },
  {
    userName: 'beatriz',
    name: 'Dra. Beatriz Nogueira',
    treatment: 'Dra. Beatriz',
    council: 'CRM',
    councilNumber: '071118',
    rqe: '034567',
    specialty: 'Pediatria',
    room: 'Consultório 3',
    shifts: [
      [1, 5, clock(8), clock(12)],
      [1, 5, clock(13, 30), clock(17)],
      [6, 6, clock(8), clock(12)],
    ],
    visitTypes: [open('Consulta', 30), open('Retorno', 20), open('Puericultura', 40)],
  },
  {
    userName: 'ivan',
    name: 'Dr. Ivan Tavares',
    treatment: 'Dr. Ivan',
    council: 'CRM',
    councilNumber: '063354',
    rqe: '045678',
    specialty: 'Ortopedia',
    room: 'Consultório 1',
    shifts: [
      [1, 4, clock(8), clock(12)],
      [1, 4, clock(13, 30), clock(18)],
    ],
    visitTypes: [open('Consulta', 20), open('Retorno', 15), desk('Infiltração', 40)],
  },
  {
    userName: 'yara',
    name: 'Dra. Yara Antunes',
    treatment: 'Dra. Yara',
    council: 'CRM',
    councilNumber: '090562',
    rqe: '056789',
    specialty: 'Ginecologia',
    room: 'Consultório 5',
    shifts: [
      [1, 1, clock(8, 30), clock(12)],
      [1, 1, clock(13, 30), clock(17)],
      [3, 3, clock(8, 30), clock(12)],
      [5, 5, clock(13), clock(19)],
    ],
    visitTypes: [open('Consulta', 30), open('Retorno', 30), open('Preventivo', 30), desk('Pré-natal', 40)],
  },
  {
    userName: 'lara',
    name: 'Lara Fontoura',
    treatment: 'Lara',
    council: 'CRP',
    councilNumber: '06/00817',
    rqe: null,
    specialty: 'Psicologia',
    room: 'Sala 7',
    shifts: [
      [1, 5, clock(8), clock(12)],
      [1, 4, clock(13), clock(18)],
    ],
    visitTypes: [open('Avaliação', 60), open('Sessão', 50)],
  },
]

export interface PracticeKind {
  readonly id: string
  readonly name: string
  readonly followUp: boolean
  readonly active: boolean
  readonly hue: Hue | null
}

/** The kinds of visit that anybody offers, each once, and one that nobody does any more. */
export function makeKinds(chance: Chance): readonly PracticeKind[] {
  const names = new Set(PLANS.flatMap(({ visitTypes }) => visitTypes.map(({ name }) => name)))
  const offered = [...names].map((name) => ({
    id: chance.id(),
    name,
    followUp: name === 'Retorno',
    active: true,
    hue: name === 'Retorno' ? ('blue' as const) : name === 'Check-up' ? ('orange' as const) : null,
  }))
  return [
    ...offered,
    { id: chance.id(), name: 'Ultrassonografia', followUp: false, active: false, hue: null },
  ]
}

/** The six professionals, always the same people. */
export function makePractitioners(
  chance: Chance,
  kinds: readonly PracticeKind[],
): readonly PracticePractitioner[] {
  const kindOf = (type: Plain) => kinds.find(({ name }) => name === type.name)?.id ?? ''
  return PLANS.map((plan) => {
    const [first, second, ...others] = plan.visitTypes
    const typed = (type: Plain) => ({ id: chance.id(), kindId: kindOf(type), ...type })
    return {
      ...plan,
      id: chance.id(),
      accountId: chance.id(),
      councilState: 'SP',
      visitTypes: [typed(first), typed(second), ...others.map(typed)],
    }
  })
}

const SATURDAY = 6

/** The hours of a professional on a weekday: none where he does not come. */
export const hoursOn = ({ shifts }: PracticePractitioner, weekday: number) =>
  shifts.filter(([first, last]) => first <= weekday && weekday <= last)

/** What opens on a weekend for whoever would not come: the hours of his first weekday, so that the practice clinic has a day to practise on. */
export function weekendHours(practitioner: PracticePractitioner, weekday: number) {
  if (weekday < SATURDAY || hoursOn(practitioner, weekday).length > 0) return []
  const firstDay = Math.min(...practitioner.shifts.map(([first]) => first))
  return hoursOn(practitioner, firstDay)
}

/** The weekly timetable as rows, one a weekday and shift. */
export function weeklyHours({ shifts }: PracticePractitioner, validFrom: string) {
  return shifts.flatMap(([first, last, startMinute, endMinute]) =>
    Array.from({ length: last - first + 1 }, (_, day) => ({
      weekday: first + day,
      startMinute,
      endMinute,
      validFrom,
      validTo: null,
    })),
  )
}

export interface PracticeClerk {
  readonly accountId: string
  readonly userName: string
  readonly name: string
  readonly role: 'reception' | 'admin'
}

/** Two at the desk and the administrator. */
export function makeClerks(chance: Chance): readonly [PracticeClerk, PracticeClerk, PracticeClerk] {
  return [
    { accountId: chance.id(), userName: 'livia', name: 'Lívia Monteiro', role: 'reception' },
    { accountId: chance.id(), userName: 'otavio', name: 'Otávio Guedes', role: 'reception' },
    { accountId: chance.id(), userName: 'sueli', name: 'Sueli Andrade', role: 'admin' },
  ]
}
