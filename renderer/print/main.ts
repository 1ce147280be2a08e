import { html, render, type TemplateResult } from 'lit'
import type { PaperLayout } from '../../preload/contract/paper-layout.ts'
import type { Paper, PaperBridge, PaperData, PaperTemplate } from '../../preload/contract/papers.ts'
import { chooseLocale } from '../i18n/locale.ts'
import { chooseTheme } from '../style/theme.ts'
import { appointmentSlip } from './appointment-slip.ts'
import './document/document-paper.ts'
import { notePaper } from './note-paper.ts'
import { recordCopy } from './record-copy.ts'

const WEIGHTS = [400, 600] as const

declare global {
  interface Window {
    /** Given by the print preload script. */
    readonly paper?: PaperBridge
  }
}

/** Each paper of the contract; one without a drawing does not compile. */
const DRAWINGS: {
  readonly [T in PaperTemplate]: (data: PaperData[T], layout: PaperLayout) => TemplateResult
} = {
  note: notePaper,
  'record-copy': recordCopy,
  'appointment-slip': appointmentSlip,
  document: (data, layout) => html`<mb-document-paper .data=${data} .layout=${layout}></mb-document-paper>`,
}

function drawingOf<T extends PaperTemplate>(
  { template, data }: Paper<T>,
  layout: PaperLayout,
): TemplateResult {
  return DRAWINGS[template](data, layout)
}

/** Draws one paper and says when it stands: fonts loaded, one frame painted. */
async function draw(): Promise<void> {
  if (!window.paper) return
  const job = await window.paper.job()
  chooseTheme('light')
  await chooseLocale(job.language)
  const sheet = document.createElement('div')
  sheet.className = 'paper on-screen'
  render(drawingOf(job, job.layout), sheet)
  document.body.append(sheet)
  // Fonts begin to load when something wants them; printed before that, every letter is blank.
  await Promise.all(WEIGHTS.map((weight) => document.fonts.load(`${weight} 11pt 'IBM Plex Sans'`)))
  await document.fonts.ready
  // A logo that no viewer could draw keeps no paper back.
  await Promise.allSettled([...sheet.querySelectorAll('img')].map((logo) => logo.decode()))
  for (const paper of sheet.querySelectorAll('mb-document-paper')) await paper.paged()
  window.paper.ready()
}

await draw()
