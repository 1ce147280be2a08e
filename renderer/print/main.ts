import { render, type TemplateResult } from 'lit'
import { chooseLocale, type AppLocale } from '../i18n/locale.ts'
import { chooseTheme } from '../style/theme.ts'
import { appointmentSlip, type SlipPaper } from './appointment-slip.ts'
import { notePaper, type NotePaper } from './note-paper.ts'

interface Job {
  readonly template: string
  readonly language: AppLocale
  readonly data: unknown
}

const WEIGHTS = [400, 600] as const

declare global {
  interface Window {
    /** Given by the print preload script. */
    readonly paper?: { job(): Promise<Job>; ready(): void }
  }
}

function templateOf({ template, data }: Job): TemplateResult {
  if (template === 'note') return notePaper(data as NotePaper)
  if (template === 'appointment-slip') return appointmentSlip(data as SlipPaper)
  throw new Error(`no paper called ${template}`)
}

/** Draws one paper and says when it stands: fonts loaded, one frame painted. */
async function draw(): Promise<void> {
  if (!window.paper) return
  const job = await window.paper.job()
  chooseTheme('light')
  await chooseLocale(job.language)
  const sheet = document.createElement('div')
  sheet.className = 'paper on-screen'
  render(templateOf(job), sheet)
  document.body.append(sheet)
  // Fonts begin to load when something wants them; printed before that, every letter is blank.
  await Promise.all(WEIGHTS.map((weight) => document.fonts.load(`${weight} 11pt 'IBM Plex Sans'`)))
  await document.fonts.ready
  window.paper.ready()
}

await draw()
