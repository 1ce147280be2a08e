import { render, type TemplateResult } from 'lit'

/** Puts a template on the page's one sheet of paper and opens the printing; the sheet is emptied afterwards. */
export function printNow(template: TemplateResult): void {
  const sheet = document.createElement('div')
  sheet.className = 'paper'
  render(template, sheet)
  document.body.append(sheet)
  window.addEventListener('afterprint', () => sheet.remove(), { once: true })
  window.print()
}
