import type { Page } from '@playwright/test'
import { signIn } from './acts.ts'
import { expect, SIZES, test } from './clinic.ts'

interface Stop {
  readonly name: string
  readonly visible: boolean
  readonly outlined: boolean
}

/** Where the focus is now, through shadow roots: whether it can be seen there and nothing lies over it. */
async function focusNow(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const box = element.getBoundingClientRect()
    const x = Math.min(window.innerWidth - 1, Math.max(0, box.left + box.width / 2))
    const y = Math.min(window.innerHeight - 1, Math.max(0, box.top + Math.min(box.height / 2, 20)))
    let hit: Element | null = document.elementFromPoint(x, y)
    while (hit?.shadowRoot) {
      const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y)
      if (!inner || inner === hit) break
      hit = inner
    }
    const inside =
      box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth
    const style = getComputedStyle(element)
    return {
      name: `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''}`,
      visible: inside && hit !== null && (hit === element || element.contains(hit) || hit.contains(element)),
      outlined: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
    }
  })
}

/** Walks with Tab: every stop is seen, marked, and not hidden under anything (WCAG 2.2, 2.4.7 and 2.4.11). */
async function walk(page: Page, screen: string, steps = 30): Promise<void> {
  const names: string[] = []
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await focusNow(page)
    // A heading takes the focus on arrival so that it is read out; it is no control.
    if (!stop || stop.name.startsWith('h1 ')) continue
    names.push(stop.name)
    expect
      .soft(stop, `${screen}, stop ${step + 1}: ${stop.name}`)
      .toMatchObject({ visible: true, outlined: true })
  }
  expect(names.length, `${screen} can be walked`).toBeGreaterThan(2)
}

test('the focus is always seen, marked and never hidden', async ({ clinic }) => {
  const reception = await clinic.open('reception')
  await expect(reception.getByRole('heading', { name: 'Entrar' })).toBeVisible()
  await expect(reception.getByLabel('E-mail, CPF ou nome de usuário')).toBeFocused()
  await walk(reception, 'sign-in', 6)
  await signIn(reception, 'livia')
  await expect(reception.getByRole('row').nth(1)).toBeVisible()
  // The door is gone: whoever works by keys goes on from the view's title.
  await expect(reception.locator('h1')).toBeFocused()
  await walk(reception, 'reception')
  await reception.keyboard.press('F7')
  await reception.getByRole('button', { name: 'Cadastrar paciente' }).click()
  await walk(reception, 'patient card', 40)
  // What is typed at once at a lock stands where it is covered.
  await reception.keyboard.press('Control+l')
  await expect(reception.getByRole('textbox', { name: 'Senha de acesso' })).toBeFocused()
  const doctor = await clinic.open('doctor')
  await signIn(doctor, 'helena')
  await doctor.keyboard.press('F3')
  await expect(doctor.locator('mb-find-record').getByRole('combobox')).toBeFocused()
  await doctor.keyboard.press('F2')
  await doctor
    .getByRole('button', { name: /Continuar|Iniciar atendimento/u })
    .first()
    .click()
  await expect(doctor.getByLabel('QP / HDA')).toBeVisible()
  await walk(doctor, 'encounter', 40)
  const kiosk = await clinic.open('kiosk', SIZES.totem)
  await expect(kiosk.getByRole('button', { name: /Cheguei/u })).toBeVisible()
  await walk(kiosk, 'kiosk', 10)
})
