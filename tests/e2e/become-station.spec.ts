import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { practiceFolder } from '../helpers/practice-folder.ts'
import { PASSWORD, signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { limited, settled } from './settled.ts'
import { start } from './started.ts'

test('what a PC is changes at a desk and at the kiosk, with the password of the administration @electron', async () => {
  const folder = practiceFolder()
  const { app, page } = await start(folder.path, 'reception')
  const kept = () =>
    (
      JSON.parse(readFileSync(join(folder.path, 'workstation/workstation.json'), 'utf8')) as {
        station: string
      }
    ).station
  try {
    await signIn(page, 'livia')
    await page.getByRole('button', { name: /Livia|Lívia/u }).click()
    await page.getByRole('button', { name: 'O que este computador é' }).click()
    await page.getByLabel('Este computador passa a ser').selectOption('kiosk')
    await page.getByLabel('Usuário de alguém da administração').fill('sueli')
    await page.getByLabel('Senha de acesso').fill(PASSWORD)
    const opened = app.waitForEvent('window')
    await page.keyboard.press('Enter')
    const kiosk = limited(await opened)
    await expect(kiosk).toHaveURL('app://clinic/kiosk/')
    await expect.poll(() => app.windows().length).toBe(1)
    expect(kept()).toBe('kiosk')

    await settled(kiosk)
    await kiosk.evaluate(() => void window.navigation.navigate('/kiosk/equipe'))
    await expect(kiosk.getByRole('heading', { name: 'Sair do modo totem' })).toBeVisible()
    await kiosk.keyboard.type('sueli')
    await kiosk.getByRole('button', { name: 'Continuar' }).click()
    await kiosk.getByRole('button', { name: 'Passa a ser: Recepção' }).click()
    await expect(kiosk.getByRole('heading', { name: 'Digite a sua senha de acesso' })).toBeVisible()
    await kiosk.keyboard.type(PASSWORD)
    const desk = app.waitForEvent('window')
    await kiosk.getByRole('button', { name: 'Mudar' }).click()
    await expect(limited(await desk)).toHaveURL('app://clinic/reception/')
    expect(kept()).toBe('reception')
  } finally {
    await app.close()
    folder.remove()
  }
})
