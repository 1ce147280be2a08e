import type { Page } from '@playwright/test'
import { full } from '../faults/scale.ts'
import { PASSWORD } from './acts.ts'
import { expect, SIZES, test, type Size } from './clinic.ts'
import { look, setTheme } from './look.ts'

const FORMATS: Readonly<Record<string, Size>> = {
  '1080x1920': SIZES.totem,
  '1920x1080': SIZES.totemLandscape,
  '1024x768': SIZES.tablet,
}

test.describe.configure({ timeout: 180_000 })

for (const [format, size] of Object.entries(FORMATS)) {
  test(`the kiosk at ${format}, screen by screen`, async ({ clinic }, info) => {
    const page: Page = await clinic.open('kiosk', size)
    // One format in contrast too; the others differ from it in where things stand.
    const themes = full || size === SIZES.totem ? (['light', 'contrast'] as const) : (['light'] as const)
    const screen = async (name: string, heading: string | RegExp) => {
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      for (const theme of themes) {
        await setTheme(page, theme)
        await look(page, info.project.name, `kiosk-${format}-${name}-${theme}`)
      }
      await setTheme(page, 'light')
    }
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()

    await screen('start', /^(Bom|Boa)/u)
    await press(/Cheguei/u)
    await screen('arrived', /./u)
    await press(/Voltar|Entendi|Início/u)
    await press(/Minha conta/u)
    await screen('sign-in', 'Digite o seu CPF')
    await press('Criar conta')
    await screen('create-cpf', 'Qual é o seu CPF?')
    await page.keyboard.type('52998224725')
    await press(/^Continuar/u)
    await screen('create-name', 'Qual é o seu nome completo?')
    await press(/Voltar/u)
    await expect(page.getByRole('heading', { name: 'Qual é o seu CPF?' })).toBeVisible()
    await press(/Voltar/u)
    await expect(page.getByRole('heading', { name: 'Digite o seu CPF' })).toBeVisible()
    await page.keyboard.type('11122233396')
    await press(/^Continuar/u)
    await screen('password', 'Digite a sua senha de acesso')
    await page.keyboard.type(PASSWORD)
    await press(/^Entrar/u)
    await screen('account', /./u)
    await press(/Minhas consultas/u)
    await screen('visits', 'Minhas consultas')
    await press('Agendar consulta')
    await screen('book-who', 'Para quem é a consulta?')
    await page.locator('mb-ask-choice').getByRole('group').getByRole('button').first().click()
    await screen('book-specialty', 'Qual especialidade?')
    await press(/Ginecologia/u)
    await screen('book-type', 'Que tipo de consulta?')
    await press(/^Consulta/u)
    await screen('book-time', 'Escolha o dia e o horário')
    await press(/Primeiro horário/u)
    await screen('book-summary', 'Confira a consulta')
    await press('Marcar consulta')
    await screen('booked', 'Consulta marcada')
  })
}
