import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { look } from './look.ts'
import { settled } from './settled.ts'

test('a reminder is written from the cover by a key, stands in the day, is done by one and taken back @chromium', async ({
  clinic,
}, info) => {
  const doctor = await clinic.open('doctor', { width: 1366, height: 768 })
  await signIn(doctor, 'helena')
  const day = doctor.getByRole('region', { name: /Lembretes/u })
  await expect(day.getByText('1 em atraso')).toBeVisible()
  await settled(doctor)
  await look(doctor, info.project.name, 'doctor-day-reminders')

  await doctor.keyboard.press('i')
  const note = doctor.getByLabel('QP / HDA')
  await expect(note).toBeFocused()
  await settled(doctor)
  await doctor.keyboard.press('Alt+l')
  const words = doctor.getByLabel('Lembrar de')
  await expect(words).toBeFocused()
  await words.fill('Ver a urocultura')
  await doctor.getByLabel('Para o dia').fill('23/11/2026')
  await look(doctor, info.project.name, 'doctor-cover-reminder')
  await doctor.keyboard.press('Enter')
  await expect(doctor.getByText('Ver a urocultura')).toBeVisible()
  await expect(note).toBeFocused()

  await doctor.keyboard.press('F2')
  const own = day.getByRole('listitem').filter({ hasText: 'Ver a urocultura' })
  await expect(own).toContainText('para hoje, particular, só você vê')
  // The late one first, then those of today in the order in which they were written.
  await settled(doctor)
  const late = day.getByRole('listitem').first().getByRole('button')
  await doctor.keyboard.press('l')
  await expect(late).toBeFocused()
  await doctor.keyboard.press('Enter')
  await expect(late).toHaveText('Desfazer')
  await expect(day.getByText('em atraso')).toBeHidden()
  await expect(late).toBeFocused()
  await doctor.keyboard.press('Enter')
  await expect(late).toHaveText('Concluir')
  await expect(day.getByText('1 em atraso')).toBeVisible()

  await own.getByText('Outra data, outro colega').click()
  await own.getByLabel('Passar para').selectOption('Dr. Renato Siqueira')
  await look(doctor, info.project.name, 'doctor-day-reminder-handed')
  await own.getByRole('button', { name: 'Passar', exact: true }).click()
  await expect(own).toBeHidden()
})
