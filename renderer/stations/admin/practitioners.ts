import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { registerOf } from '../../desk/council-register.ts'
import { standIn } from '../../desk/stand-in.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import { sorting } from '../../elements/sorting.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'
import { isFound, listSearch, listSearchStyles } from './list-search.ts'

/** The professionals of the clinic. */
@localized()
@customElement('mb-practitioners')
export class Practitioners extends LitElement {
  static override styles = [base, type, button, table, viewStyles, listSearchStyles]

  @state() private text = ''
  readonly #list = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #sorting = sorting(this, {
    name: ({ name }: Output<'practitioner.list'>[number]) => name,
    specialty: ({ specialty }) => specialty,
    register: (one) => registerOf(one),
    room: ({ room }) => room ?? '',
    active: ({ active }) => (active ? 0 : 1),
  })

  override render() {
    const { value } = this.#list
    const found = value?.filter((one) =>
      isFound(this.text, [one.name, one.specialty, registerOf(one), one.room]),
    )
    return html`
      <div class="head">
        <h1 class="heading-04">${msg('Profissionais')}</h1>
        <div class="actions">
          <a class="button ghost" href="/admin/convenios">${msg('Convênios')}</a>
          <a class="button ghost" href="/admin/tipos">${msg('Tipos de consulta')}</a>
          <a class="button ghost" href="/admin/modelos">${msg('Modelos de nota')}</a>
          <a class="button primary" href="/admin/profissionais/novo">${msg('Cadastrar profissional')}</a>
        </div>
      </div>
      ${standIn(this.#list)}
      ${value?.length === 0 ? html`<p>${msg('Nenhum profissional ainda. Cadastre o primeiro para abrir a agenda.')}</p>` : nothing}
      ${
        value && found && value.length > 0
          ? html`${listSearch({
                text: this.text,
                shown: found.length,
                all: value.length,
                active: value.filter(({ active }) => active).length,
                typed: (text) => (this.text = text),
              })}
              <table class="list">
                <thead>
                  <tr>
                    ${this.#sorting.head('name', msg('Profissional'))}
                    ${this.#sorting.head('specialty', msg('Especialidade'))}
                    ${this.#sorting.head('register', msg('Conselho'))}
                    ${this.#sorting.head('room', msg('Sala'))}
                    ${this.#sorting.head('active', msg('Situação'))}
                  </tr>
                </thead>
                <tbody>
                  ${this.#sorting.sorted(found).map(
                    (one) =>
                      html`<tr>
                        <td><a href="/admin/profissionais/${one.id}">${one.name}</a></td>
                        <td>${one.specialty}</td>
                        <td>${registerOf(one)}</td>
                        <td>${one.room ?? ''}</td>
                        <td>${one.active ? msg('Atende') : msg('Não atende')}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>`
          : nothing
      }
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-practitioners': Practitioners
  }
}
