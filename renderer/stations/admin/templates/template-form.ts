import add from '@carbon/icons/es/add/16'
import down from '@carbon/icons/es/arrow--down/16'
import up from '@carbon/icons/es/arrow--up/16'
import close from '@carbon/icons/es/close/16'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { SECTION_KINDS } from '../../../../preload/contract/note-sections.ts'
import type { RawAt } from '../../../data/form-options.ts'
import { Form } from '../../../data/form.ts'
import { leaveForms } from '../../../desk/named-form.ts'
import { formField, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { icon } from '../../../elements/icon.ts'
import '../../../elements/select-field.ts'
import '../../../elements/text-field.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { kindWord } from './kind-word.ts'
import { NEW_ROW, rowsOf, sectionsOf, wrongRows, type SectionRow } from './section-rows.ts'

type Template = Output<'template.list'>[number]
type Control = HTMLElement & { readonly value: string }

/**
 * A template of notes: its name and its sections in their order. `template`: the one that is changed, as it stood when it was
 * opened; `copied`: whose sections a new one begins with. Fires `mb-leave`.
 */
@localized()
@customElement('mb-template-form')
export class TemplateForm extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      form {
        display: grid;
        gap: 16px;
        max-width: 960px;
      }

      ol {
        display: grid;
        gap: 12px;
      }

      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 200px auto;
        gap: 12px;
        align-items: end;
        padding: 12px 16px 16px;
        border: 1px solid var(--border-subtle-01);
      }

      .wide {
        grid-column: 1 / -1;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }

      @media (max-width: 700px) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]

  @property({ attribute: false }) template: Template | undefined
  @property({ attribute: false }) copied: Template | undefined
  /** All of the clinic. */
  @property({ attribute: false }) all: readonly Template[] = []
  readonly #new = new Form(this, 'template.add', {
    fields: () => this.#both(rowsOf(this.copied?.sections ?? [])),
    of: () => (this.template ? null : (this.copied?.templateId ?? '')),
    wrong: (typed: RawAt) => wrongRows(typed('sections')),
    blame: { 'name-taken': 'name' },
    done: () => this.#leave(),
  })
  readonly #change = new Form(this, 'template.change', {
    fields: () => this.#both(rowsOf(this.template?.sections ?? [])),
    of: () => this.template?.versionId ?? null,
    known: () => (this.template ? { name: this.template.name } : null),
    rest: () => ({ templateId: this.template?.templateId ?? '', number: this.template?.number ?? 0 }),
    wrong: (typed: RawAt) => wrongRows(typed('sections')),
    blame: { 'name-taken': 'name' },
    done: () => this.#leave(),
  })

  #both(preset: readonly SectionRow[]) {
    const known = this.all.flatMap(({ sections }) => sections)
    return {
      name: { kind: 'text', label: msg('Nome do modelo'), max: 60 },
      sections: {
        kind: 'own',
        preset: (preset.length > 0 ? preset : [NEW_ROW]) as never,
        read: (rows: readonly SectionRow[]) => sectionsOf(rows, known),
      },
    } as const
  }

  get #form() {
    return this.template ? this.#change : this.#new
  }

  get #rows(): readonly SectionRow[] {
    return this.#form.typed<readonly SectionRow[]>('sections')
  }

  override firstUpdated(): void {
    this.#form.begin()
  }

  #leave(): void {
    leaveForms(this, this.#new, this.#change)
  }

  /** By place, the sentences would stand at other sections now. */
  #put(rows: readonly SectionRow[]): void {
    if (rows.length !== this.#rows.length) this.#form.refuse({})
    this.#form.put('sections', rows)
  }

  #set(at: number, part: Partial<SectionRow>): void {
    this.#put(this.#rows.map((row, place) => (place === at ? { ...row, ...part } : row)))
  }

  /** The keys go with the section. */
  async #move(at: number, to: number): Promise<void> {
    const rows = [...this.#rows]
    const [row] = rows.splice(at, 1)
    if (!row) return
    rows.splice(to, 0, row)
    this.#form.refuse({})
    this.#put(rows)
    await this.updateComplete
    const [first, second] = to < at ? ['.up', '.down'] : ['.down', '.up']
    const moved = this.renderRoot.querySelectorAll('li').item(to)
    moved.querySelector<HTMLElement>(`${first}:enabled, ${second}:enabled`)?.focus()
  }

  async #add(): Promise<void> {
    this.#put([...this.#rows, NEW_ROW])
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('li:last-child mb-text-field')?.focus()
  }

  #row(row: SectionRow, at: number) {
    const path = `sections.${String(at)}`
    const last = this.#rows.length - 1
    const value = (event: Event) => (event.currentTarget as Control).value
    const of = row.title.trim() || String(at + 1)
    return html`<li>
      <mb-text-field
        label=${msg('Título da seção')}
        .maxLength=${80}
        .value=${live(row.title)}
        issue=${this.#form.at(`${path}.title`)}
        @input=${(event: Event) => this.#set(at, { title: value(event) })}
      ></mb-text-field>
      <mb-select-field
        label=${msg('O que se escreve')}
        .value=${row.kind}
        .options=${SECTION_KINDS.map((kind) => ({ value: kind, label: kindWord(kind) }))}
        issue=${this.#form.at(`${path}.kind`)}
        @change=${(event: Event) => this.#set(at, { kind: value(event) as SectionRow['kind'] })}
      ></mb-select-field>
      <div class="actions">
        <button
          class="button ghost icon-only md up"
          type="button"
          ?disabled=${at === 0}
          aria-label=${msg(str`Subir ${of}`)}
          @click=${() => void this.#move(at, at - 1)}
        >
          ${icon(up, 16)}
        </button>
        <button
          class="button ghost icon-only md down"
          type="button"
          ?disabled=${at === last}
          aria-label=${msg(str`Descer ${of}`)}
          @click=${() => void this.#move(at, at + 1)}
        >
          ${icon(down, 16)}
        </button>
        <button
          class="button ghost icon-only md"
          type="button"
          ?disabled=${last === 0}
          aria-label=${msg(str`Tirar ${of}`)}
          @click=${() => this.#put(this.#rows.filter((_, place) => place !== at))}
        >
          ${icon(close, 16)}
        </button>
      </div>
      <mb-text-field
        class="wide"
        label=${msg('Ajuda para quem escreve')}
        .maxLength=${200}
        .value=${live(row.help)}
        issue=${this.#form.at(`${path}.help`)}
        @input=${(event: Event) => this.#set(at, { help: value(event) })}
      ></mb-text-field>
      ${
        row.kind === 'checklist'
          ? html`<mb-text-field
              class="wide"
              label=${msg('Opções, uma por linha')}
              rows="4"
              .value=${live(row.choices)}
              issue=${this.#form.at(`${path}.choices`)}
              @input=${(event: Event) => this.#set(at, { choices: value(event) })}
            ></mb-text-field>`
          : nothing
      }
    </li>`
  }

  override render() {
    const { template, copied } = this
    const heading = template
      ? msg(str`Mudar o modelo ${template.name}`)
      : copied
        ? msg(str`Copiar o modelo ${copied.name}`)
        : msg('Criar modelo')
    return html`<form ${formOf(this.#form)} aria-label=${heading}>
      <h1 class="heading-04">${heading}</h1>
      ${template ? html`<p>${msg('Notas e rascunhos começados ficam com a versão em que foram escritos.')}</p>` : nothing}
      ${formProblem(this.#form)} ${formField(this.#form, 'name')}
      <h2 class="heading-02">${msg('Seções, na ordem da nota')}</h2>
      <ol>
        ${this.#rows.map((row, at) => this.#row(row, at))}
      </ol>
      <div class="actions">
        <button class="button ghost" type="button" @click=${() => void this.#add()}>
          ${icon(add, 16)} ${msg('Mais uma seção')}
        </button>
      </div>
      <div class="actions">
        <button class="button primary" type="submit">${msg('Salvar')}</button>
        <button class="button ghost" type="button" @click=${() => this.#leave()}>${msg('Cancelar')}</button>
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-template-form': TemplateForm
  }
}
