import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { look } from './look.ts'
import { settled } from './settled.ts'

test('a text is made once, called by "/" in a note and filled from stop to stop by Tab', async ({
  clinic,
}, info) => {
  const doctor = await clinic.open('doctor', { width: 1366, height: 768 })
  await signIn(doctor, 'helena')
  await expect(doctor.getByRole('row').nth(1)).toBeVisible()
  await doctor.keyboard.press('F6')
  await doctor.getByRole('button', { name: 'Criar texto pronto' }).click()
  await doctor.getByLabel('Atalho').fill('Dor lombar')
  await doctor.getByLabel('Texto', { exact: true }).fill('Lasègue [negativo] à [direita]. Sem déficit.')
  await doctor.getByLabel('Texto', { exact: true }).press('Control+Enter')
  await expect(doctor.getByRole('cell', { name: '/dor-lombar', exact: true })).toBeVisible()
  await look(doctor, info.project.name, 'doctor-snippets')

  await doctor.keyboard.press('F2')
  await doctor
    .getByRole('button', { name: /Continuar|Iniciar atendimento/u })
    .first()
    .click()
  const note = doctor.getByLabel('QP / HDA')
  await expect(note).toBeFocused()
  await settled(doctor)
  await doctor.keyboard.type('PA 12/8. /lom')
  const list = doctor.getByRole('listbox', { name: 'Textos prontos' })
  await expect(list.getByRole('option', { name: '/dor-lombar' })).toHaveAttribute('aria-selected', 'true')
  await look(doctor, info.project.name, 'doctor-snippets-list')
  await doctor.keyboard.press('Enter')
  await expect(list).toBeHidden()
  await expect(note).toHaveValue('PA 12/8. Lasègue negativo à direita. Sem déficit.')
  await doctor.keyboard.type('positivo')
  await doctor.keyboard.press('Tab')
  await doctor.keyboard.type('esquerda')
  await doctor.keyboard.press('Tab')
  await doctor.keyboard.type(' Alta.')
  await expect(note).toHaveValue('PA 12/8. Lasègue positivo à esquerda. Sem déficit. Alta.')
  // What the chart knows is called in the same way, and said to come from there until somebody touched it.
  await doctor.keyboard.type('\n/medicam')
  await expect(list.getByRole('option', { name: '/medicamentos' })).toBeVisible()
  await doctor.keyboard.press('Enter')
  await expect(note).toHaveValue(/Alta\.\nLosartana/u)
  const pulled = doctor.getByText('Trazido do que se sabe hoje')
  await expect(pulled).toBeVisible()
  await look(doctor, info.project.name, 'doctor-snippets-pulled')
  await doctor.keyboard.press('Backspace')
  await expect(pulled).toBeHidden()
  // Its stops are behind: Tab leaves the text as it does everywhere.
  await expect(note).toBeFocused()
  await doctor.keyboard.press('Tab')
  await expect(note).not.toBeFocused()
})
