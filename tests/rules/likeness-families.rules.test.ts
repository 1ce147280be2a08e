import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness } from '../../main/clinic/patient/likeness.rules.ts'
import { DRAWN } from '../faults/scale.ts'
import { person } from '../helpers/likeness.ts'

const PHONE = '+5511987654321'

describe('likeness within a family', () => {
  /** Given names that differ by the ending alone, and brothers' and sisters' that differ by more. */
  const GENDERED = [
    ['Fernando', 'Fernanda'],
    ['Rafael', 'Rafaela'],
    ['Gabriel', 'Gabriela'],
    ['Daniel', 'Daniela'],
    ['Marcelo', 'Marcela'],
    ['Adriano', 'Adriana'],
    ['Juliano', 'Juliana'],
    ['Felipe', 'Felipa'],
    ['Vitor', 'Vitória'],
  ] as const
  const families = fc.record({
    family: fc.constantFrom('Souza Lima', 'Kowalski', 'da Conceição Neves'),
    mother: fc.constantFrom('Rita Souza Lima', 'Maria Kowalski'),
    phone: fc.constantFrom(PHONE, null),
    born: fc.constantFrom('2019-03-02', '1984-05-12'),
  })

  it('takes a girl and a boy born together for two, whichever of the two is written first and whether their sex is known', () => {
    fc.assert(
      fc.property(
        families,
        fc.constantFrom(...GENDERED),
        fc.boolean(),
        ({ family, ...shared }, [boy, girl], told) => {
          const one = person({
            name: `${boy} ${family}`,
            ...shared,
            ...(told ? { sex: 'male' as const } : {}),
          })
          const other = person({
            name: `${girl} ${family}`,
            ...shared,
            ...(told ? { sex: 'female' as const } : {}),
          })
          expect([null, 'faint']).toContain(likeness(one, other).verdict)
        },
      ),
      DRAWN,
    )
    // One of the two may have been ticked wrong: the very same name is still told, and a person decides.
    expect(
      likeness(person({ sex: 'male', mother: 'Rita Lima' }), person({ sex: 'female', mother: 'Rita Lima' }))
        .verdict,
    ).toBe('possible')
    // Of two girls the ending is a slip of the pen.
    const slip = { name: 'Fernanda Lima', mother: 'Rita Lima', sex: 'female' as const }
    expect(likeness(person(slip), person({ ...slip, name: 'Fernando Lima' })).verdict).toBe('same')
  })

  it('takes who is said to be a twin for nobody of another name, and for oneself', () => {
    const given = fc.constantFrom('Ana Paula', 'Ana Clara', 'Beatriz', 'Luiz', 'Luísa', 'Pedro', 'Raoni')
    fc.assert(
      fc.property(families, given, given, ({ family, ...shared }, first, second) => {
        const one = person({ name: `${first} ${family}`, ...shared, twin: true })
        const { verdict } = likeness(one, person({ name: `${second} ${family}`, ...shared }))
        if (first === second) expect(verdict).toBe('same')
        else expect([null, 'faint']).toContain(verdict)
      }),
      DRAWN,
    )
  })

  it('finds a newborn again that has a name by now, however it was written down before', () => {
    const forms = fc.constantFrom(
      'RN de',
      'RN',
      'Rn. de',
      'Recém-nascido de',
      'RECEM NASCIDA DE',
      'RN 1 de',
      'RN II de',
      'Bebê de',
    )
    const name = fc.constantFrom('Bento Souza Lima', 'Maria Clara', 'Raoni')
    fc.assert(
      fc.property(
        families,
        forms,
        name,
        fc.boolean(),
        ({ family: _family, ...shared }, form, given, motherTold) => {
          const mother = motherTold ? shared.mother : null
          const before = person({ ...shared, name: `${form} ${shared.mother}`, mother })
          const found = likeness(before, person({ ...shared, name: given }))
          expect(found.reasons).toContain('newborn')
          expect(found.verdict).toBe('possible')
          expect(likeness(before, person({ ...shared, name: given, born: '2020-01-01' })).verdict).toBeNull()
          expect(
            likeness(before, person({ ...shared, name: given, mother: 'Quitéria Alves' })).verdict,
          ).not.toBe('possible')
        },
      ),
      DRAWN,
    )
    const [first, second] = ['RN 1 de Rita Lima', 'RN B de Rita Lima'].map((name) => person({ name }))
    if (first && second) expect(likeness(first, second).verdict).not.toBe('possible')
  })

  it('takes whoever has but one name for the same by it and the date', () => {
    fc.assert(
      fc.property(fc.constantFrom('Raoni', 'Iara', 'Ubirajara', 'Ana'), (name) => {
        expect(likeness(person({ name }), person({ name: name.toUpperCase() })).verdict).toBe('possible')
        expect(likeness(person({ name }), person({ name: `${name} Silva` })).verdict).not.toBe('possible')
        expect(likeness(person({ name }), person({ name, born: '1950-01-01' })).verdict).toBeNull()
      }),
      DRAWN,
    )
  })
})
