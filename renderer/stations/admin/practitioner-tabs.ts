import { msg } from '@lit/localize'
import { css, html, nothing } from 'lit'

/** The two pages of a professional, under the name. */
export function practitionerTabs(practitionerId: string, here: 'card' | 'schedule') {
  const path = `/admin/profissionais/${practitionerId}`
  const link = (to: string, word: string, on: boolean) =>
    html`<a href=${to} aria-current=${on ? 'page' : nothing}>${word}</a>`
  return html`<nav class="tabs" aria-label=${msg('Páginas do profissional')}>
    ${link(path, msg('Cadastro e expediente'), here === 'card')}
    ${link(`${path}/agenda`, msg('Regras da agenda'), here === 'schedule')}
  </nav>`
}

export const tabStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    margin-bottom: 24px;
    border-bottom: 1px solid var(--border-subtle-01);
  }

  .tabs a {
    min-height: 40px;
    padding: 10px 16px;
    color: var(--text-secondary);
    text-decoration: none;
  }

  .tabs a:hover {
    background: var(--background-hover);
  }

  .tabs a[aria-current] {
    color: var(--text-primary);
    font-weight: 600;
    box-shadow: inset 0 -3px 0 var(--interactive);
  }
`
