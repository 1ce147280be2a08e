import type { Chance } from './chance.ts'
import type { PracticePatient } from './patients.ts'
import type { Specialty } from './staff.ts'

export interface PracticeObservation {
  readonly code: string
  readonly value: number
  readonly unit: string
}

const round = (value: number, step: number) => Math.round(value / step) / Math.round(1 / step)

/** Centimetres and kilograms that go together, the same at every visit but for a little weight. */
function body(chance: Chance, { id, age, card }: PracticePatient): readonly [height: number, weight: number] {
  const own = Number.parseInt(id.slice(0, 4), 16) / 0xffff
  const grown = card.sexAtBirth === 'female' ? 152 + own * 20 : 163 + own * 22
  const height = age >= 17 ? grown : Math.min(grown, 52 + Math.sqrt(age + 0.3) * 27 + own * 6)
  const index = age >= 17 ? 21 + own * 10 : 15 + age * 0.25 + own * 2
  return [Math.round(height), round((height / 100) ** 2 * index + chance.next() - 0.5, 0.1)]
}

/** Vital signs as this specialty takes them (LOINC, UCUM), plausible for the age; psychology takes none. */
export function measure(
  chance: Chance,
  specialty: Specialty,
  patient: PracticePatient,
): readonly PracticeObservation[] {
  if (specialty === 'Psicologia') return []
  const { age } = patient
  const [height, weight] = body(chance, patient)
  const rate = age < 2 ? 120 : age < 10 ? 95 : 74
  const pressure = 108 + Math.min(35, Math.max(0, age - 25) * 0.6) + chance.int(-8, 14)
  const taken: PracticeObservation[] = [
    { code: '8867-4', value: rate + chance.int(-8, 12), unit: '/min' },
    { code: '29463-7', value: weight, unit: 'kg' },
    { code: '8302-2', value: height, unit: 'cm' },
  ]
  if (age >= 12) {
    taken.push({ code: '8480-6', value: Math.round(pressure), unit: 'mm[Hg]' })
    taken.push({ code: '8462-4', value: Math.round(pressure * 0.62) + chance.int(-3, 5), unit: 'mm[Hg]' })
  }
  if (specialty === 'Pediatria' || specialty === 'Clínica médica') {
    taken.push({ code: '8310-5', value: round(36 + chance.next() * 1.2, 0.1), unit: 'Cel' })
    taken.push({
      code: '9279-1',
      value: (age < 2 ? 30 : age < 10 ? 22 : 16) + chance.int(-2, 2),
      unit: '/min',
    })
  }
  if (specialty !== 'Ginecologia' && specialty !== 'Ortopedia')
    taken.push({ code: '2708-6', value: chance.int(95, 99), unit: '%' })
  return taken
}
