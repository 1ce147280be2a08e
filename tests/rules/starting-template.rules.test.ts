import { describe, expect, test } from 'vitest'
import { builtInFor, startingTemplate } from '../../main/clinic/template/starting.rules.ts'

const template = (templateId: string, builtIn: string | null = null, retired = false) => ({
  templateId,
  builtIn,
  retired,
})
const [general, paediatrics, own] = [template('g', 'general'), template('p', 'paediatrics'), template('own')]
const starts = (
  templates: readonly ReturnType<typeof template>[],
  specialty: string,
  lastUsed: string | undefined = undefined,
) => startingTemplate(templates, { specialty, lastUsed })?.templateId

describe('the template that a note begins with', () => {
  test.each([
    ['Pediatria', 'paediatrics'],
    ['NEONATOLOGIA', 'paediatrics'],
    ['Cardiologia pediátrica', 'paediatrics'],
    ['Ginecologia e Obstetrícia', 'gynaecology'],
    ['Psicologia', 'mental-health'],
    ['psiquiatria', 'mental-health'],
    ['Clínica médica', 'general'],
    ['Ortopedia', 'general'],
    ['', 'general'],
  ])('of somebody in %s is %s', (specialty, key) => {
    expect(builtInFor(specialty)).toBe(key)
  })

  test('is the one used last, else that of the specialty, else Clínica geral', () => {
    const all = [general, paediatrics, own]
    expect(starts(all, 'Pediatria', 'own')).toBe('own')
    expect(starts(all, 'Pediatria')).toBe('p')
    expect(starts(all, 'Ortopedia')).toBe('g')
    expect(starts([general, own], 'Pediatria')).toBe('g')
  })

  test('is none that is retired, as long as another is left', () => {
    expect(starts([general, paediatrics, { ...own, retired: true }], 'Pediatria', 'own')).toBe('p')
    expect(starts([{ ...general, retired: true }, own], 'Ortopedia')).toBe('own')
    expect(starts([{ ...general, retired: true }], 'Ortopedia')).toBe('g')
  })
})
