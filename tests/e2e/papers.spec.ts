import type { ElectronApplication, Page } from '@playwright/test'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pdfPages } from '../helpers/pdf-text.ts'
import { practiceFolder } from '../helpers/practice-folder.ts'
import { PASSWORD, signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { settled } from './settled.ts'
import { start } from './started.ts'

/** A signed note of today's first patient, in sight. */
async function openNote(page: Page): Promise<void> {
  await signIn(page, 'helena')
  await page
    .getByRole('button', { name: /Continuar|Iniciar atendimento/u })
    .first()
    .click()
  await expect(page.getByLabel('QP / HDA')).toBeVisible()
  await settled(page)
  await page.getByRole('button', { name: 'Linha do tempo' }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
}

/** What listens in the session that papers are drawn in, and how many windows there are. */
const held = (app: ElectronApplication) =>
  app.evaluate(({ session, BrowserWindow }) => ({
    downloads: session.fromPartition('print').listenerCount('will-download'),
    windows: BrowserWindow.getAllWindows().length,
  }))

/** A printer that takes every paper: there is none here. */
async function catchPapers(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: self, webContents }) => {
    const papers: unknown[] = []
    Object.assign(globalThis, { papers })
    const catchPapers = (contents: Electron.WebContents) => {
      contents.getPrintersAsync = async () => [{ name: 'x', displayName: 'x', description: '', options: {} }]
      contents.print = (options, done) => {
        papers.push(options)
        done?.(true, '')
      }
    }
    webContents.getAllWebContents().forEach(catchPapers)
    self.on('web-contents-created', (_event, contents) => catchPapers(contents))
  })
}

/** How each paper since was asked to be printed. */
const papersOf = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { papers: readonly { silent: boolean }[] }).papers)

/** Every letter of a text, whatever its order: a page is painted in another than it is read. */
const letters = (text: string) => [...text.replace(/\s/gu, '')].sort().join('')

/** A paper is issued, and saved as it is seen. */
async function saveIssued(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await page.keyboard.press('F7')
  await expect(page.getByRole('heading', { name: 'Novo documento' })).toBeVisible()
  await page.keyboard.press('o')
  await page.getByLabel('Texto', { exact: true }).fill('Beber água.\n\n'.repeat(60))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Nenhuma impressora está ligada a este computador.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Imprimir de novo' })).toBeVisible()
  await page.locator('button.paper').first().click()
  const seen = page.locator('mb-document-paper article')
  await expect(seen.nth(1)).toContainText('Página 2 de')
  const pages = await seen.evaluateAll((sheets) =>
    sheets.map((sheet) => ({
      around: [...sheet.querySelectorAll('header, .title, dl, .sign, footer')]
        .map((part) => part.textContent)
        .join(''),
      words: sheet.querySelector('.flow')?.textContent ?? '',
    })),
  )
  await page.getByRole('button', { name: 'Salvar PDF' }).click()
  await expect(page.getByText('PDF salvo onde você escolheu.')).toBeVisible()
  const saved = pdfPages(readFileSync(file))
  expect(saved).toHaveLength(pages.length)
  const words = pages[0]?.words ?? ''
  expect(letters(saved.join(''))).toBe(letters(pages.map(({ around }) => around).join('') + words))
}

test('a note is saved as a PDF where the doctor says, and nothing of it comes to the page @electron', async () => {
  const folder = practiceFolder()
  const { app, page } = await start(folder.path, 'doctor')
  const file = join(folder.path, 'nota.pdf')
  try {
    await openNote(page)
    const note = page.getByRole('article').first()
    // The system's own dialog, answered: nobody sits here.
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    await note.getByRole('button', { name: 'Salvar PDF' }).click()
    await expect(note.getByText('PDF salvo onde você escolheu.')).toBeVisible()
    const pdf = readFileSync(file)
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(pdf.length).toBeGreaterThan(10_000)
    expect(statSync(file).mode & 0o077).toBe(0)

    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
    })
    await note.getByRole('button', { name: 'Salvar PDF' }).click()
    await expect(note.getByText('Você fechou a janela do sistema.')).toBeVisible()
    await app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      },
      join(folder.path, 'sem-pasta/nota.pdf'),
    )
    await note.getByRole('button', { name: 'Salvar PDF' }).click()
    await expect(note.getByText('Não é possível gravar nesta pasta.')).toBeVisible()
    await saveIssued(app, page, join(folder.path, 'documento.pdf'))
  } finally {
    await app.close()
    folder.remove()
  }
})

test('one print after the other leaves neither a listener nor a window behind @electron', async () => {
  const folder = practiceFolder()
  const { app, page } = await start(folder.path, 'doctor')
  try {
    await openNote(page)
    const print = page.getByRole('article').first().getByRole('button', { name: 'Imprimir' })
    await catchPapers(app)
    await print.click()
    await expect.poll(async () => (await papersOf(app)).length).toBe(1)
    await expect.poll(() => held(app)).toEqual({ downloads: 1, windows: 1 })
    for (let count = 2; count <= 12; count += 1) {
      await print.click()
      await expect.poll(async () => (await papersOf(app)).length).toBe(count)
    }
    await expect.poll(() => held(app)).toEqual({ downloads: 1, windows: 1 })
  } finally {
    await app.close()
    folder.remove()
  }
})

test('a note that waits in the print dialog is thrown away when the window is locked @electron', async () => {
  const folder = practiceFolder()
  const { app, page } = await start(folder.path, 'doctor')
  try {
    await openNote(page)
    await catchPapers(app)
    // The system's dialog stands open until somebody answers it.
    await app.evaluate(({ app: self }) => {
      self.on('web-contents-created', (_event, contents) => {
        contents.print = (_options, done) =>
          void Object.assign(globalThis, { answer: () => done?.(true, '') })
      })
    })
    await page.getByRole('article').first().getByRole('button', { name: 'Imprimir' }).click()
    await expect
      .poll(() => app.evaluate(() => typeof (globalThis as { answer?: unknown }).answer))
      .toBe('function')
    expect((await held(app)).windows).toBe(2)
    await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))
    await expect.poll(async () => (await held(app)).windows).toBe(1)
    await expect(page.getByRole('heading', { name: 'Estação bloqueada' })).toBeVisible()
  } finally {
    await app.close()
    folder.remove()
  }
})

test('where there is no printer, the doctor and the trail are told so @electron', async ({ clinic }) => {
  const page = await clinic.open('doctor')
  await openNote(page)
  const note = page.getByRole('article').first()
  await note.getByRole('button', { name: 'Imprimir' }).click()
  await expect(note.getByText('Nenhuma impressora está ligada a este computador.')).toBeVisible()
})

interface Answer {
  readonly ok: boolean
  readonly value: { readonly next: readonly { readonly id: string }[] }
}
/** Asks the clinic as the page of a window would. */
const ask = (page: Page, name: string, input: unknown) =>
  page.evaluate(
    (request) =>
      (window as unknown as { clinic: { invoke(request: unknown): Promise<Answer> } }).clinic.invoke(request),
    { name, input },
  )

test('the kiosk prints at once and without a dialog, a desk after one @electron', async () => {
  const folder = practiceFolder()
  const { app, page, again } = await start(folder.path, 'kiosk')
  try {
    await catchPapers(app)
    // The first screen signs out whoever it finds: it is left before anybody signs in.
    const first = page.locator('mb-kiosk-home')
    await expect(first).toHaveCount(1)
    await page.evaluate(() => void navigation.navigate('/kiosk/conta'))
    await expect(first).toHaveCount(0)
    await page.evaluate(
      async (input) => {
        const { clinic } = window as unknown as { clinic: { invoke(request: unknown): Promise<unknown> } }
        await clinic.invoke({ name: 'session.sign-in', input })
        navigation.navigate('/kiosk/conta/foto')
      },
      { identifier: '11122233396', password: PASSWORD },
    )
    await expect(page.getByText('Para pôr uma foto, peça na recepção.')).toBeVisible()
    await expect(page.locator('input[type=file]')).toHaveCount(0)
    const { value } = await ask(page, 'visit.mine', {})
    const appointmentId = value.next[0]?.id
    expect(await ask(page, 'visit.print-slip', { appointmentId })).toMatchObject({ ok: true })
    const opened = app.waitForEvent('window')
    expect(await again('doctor')).toBe(0)
    const doctor = await opened
    await openNote(doctor)
    await doctor.getByRole('article').first().getByRole('button', { name: 'Imprimir' }).click()
    await expect.poll(async () => (await papersOf(app)).map(({ silent }) => silent)).toEqual([true, false])
  } finally {
    await app.close()
    folder.remove()
  }
})
