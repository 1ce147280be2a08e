import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input, Output } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { date, time2, visitCount } from '../../../i18n/format.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { tellDeed } from '../deed.ts'
import { reasonsText } from './likeness-words.ts'
import { mergeRows, weightOf, type MergeRow } from './merge-rows.ts'
import { mergeStyles } from './merge-styles.ts'

type Comparison = Output<'duplicate.compare'>
type Side = Comparison['first']
type Field = Input<'duplicate.merge'>['take'][number]
interface Sides {
  readonly survivor: Side
  readonly duplicate: Side
}

const isKnown = ({ survivor, duplicate }: MergeRow) => survivor !== '' || duplicate !== ''

/** Two cards side by side: what differs is marked, each part is chosen, what moves is counted, and it can be taken back. */
@localized()
@customElement('mb-reception-merge')
export class ReceptionMerge extends LitElement {
  static override styles = [base, type, button, field, viewStyles, mergeStyles]

  @property() firstId = ''
  @property() secondId = ''
  @state() private swapped: boolean | null = null
  @state() private taken: ReadonlyMap<Field, boolean> = new Map()
  @state() private checked = false
  @state() private problem = ''
  readonly #both = new LiveQuery(this, 'duplicate.compare', () =>
    this.firstId && this.secondId ? { firstId: this.firstId, secondId: this.secondId } : null,
  )

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const both = this.#both.value
    // The card with more behind it stays, unless somebody says otherwise.
    if (both && this.swapped === null) this.swapped = weightOf(both.second) > weightOf(both.first)
  }

  #sides({ first, second }: Comparison): Sides {
    return this.swapped ? { survivor: second, duplicate: first } : { survivor: first, duplicate: second }
  }

  /** What the surviving card lacks is taken from the other, until somebody chooses. */
  #isTaken({ field, survivor, duplicate }: MergeRow): boolean {
    return this.taken.get(field) ?? (survivor === '' && duplicate !== '')
  }

  async #merge(both: Comparison): Promise<void> {
    const { survivor, duplicate } = this.#sides(both)
    this.problem = ''
    try {
      const { mergeId, endedAccounts } = await call('duplicate.merge', {
        survivorId: survivor.patientId,
        survivorVersion: survivor.version,
        duplicateId: duplicate.patientId,
        duplicateVersion: duplicate.version,
        take: mergeRows(survivor.card, duplicate.card)
          .filter((row) => this.#isTaken(row))
          .map((row) => row.field),
        photoIdChecked: this.checked,
      })
      tellDeed(this, {
        said:
          endedAccounts > 0
            ? msg('Cadastros unidos. As contas no totem agora entram só com código novo da recepção')
            : msg('Cadastros unidos'),
        back: () => call('duplicate.unmerge', { mergeId }),
        key: mergeId,
        undone: msg('União desfeita. Os dois cadastros estão como antes.'),
      })
      goTo(`/reception/pacientes/${survivor.patientId}`, { replace: true })
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  async #apart(): Promise<void> {
    try {
      await call('duplicate.tell-apart', { firstId: this.firstId, secondId: this.secondId })
      goTo('/reception/pacientes', { replace: true })
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #choice(row: MergeRow, ofDuplicate: boolean) {
    const value = ofDuplicate ? row.duplicate : row.survivor
    return html`<label>
      <input
        type="radio"
        name=${row.field}
        .checked=${this.#isTaken(row) === ofDuplicate}
        @change=${() => (this.taken = new Map(this.taken).set(row.field, ofDuplicate))}
      />
      <span>${value || msg('não informado')}</span>
    </label>`
  }

  #row(row: MergeRow) {
    if (row.survivor === row.duplicate)
      return html`<div class="row">
        <p class="what">${row.label}</p>
        <p class="same">${row.survivor}</p>
      </div>`
    return html`<div class="row differs" role="radiogroup" aria-label=${row.label}>
      <p class="what">${row.label} <span>${msg('diferente')}</span></p>
      ${this.#choice(row, false)} ${this.#choice(row, true)}
    </div>`
  }

  /** What neither card has is one row, so that the buttons stay in sight. */
  #unknown(rows: readonly MergeRow[]) {
    const labels = rows.filter((row) => !isKnown(row)).map(({ label }) => label)
    if (labels.length === 0) return nothing
    return html`<div class="row">
      <p class="what">${msg('Não informado nos dois')}</p>
      <p class="same">${labels.join(', ')}</p>
    </div>`
  }

  #belongings(side: Side) {
    const { visits, nextVisits, consultations, accounts } = side
    return html`<ul class="label">
      <li>${visitCount(visits)}${nextVisits > 0 ? msg(str`, ${nextVisits} por vir`) : ''}</li>
      <li>${consultations === 1 ? msg('1 atendimento') : msg(str`${consultations} atendimentos`)}</li>
      ${accounts.map(({ displayName }) => html`<li>${msg(str`conta de ${displayName}`)}</li>`)}
    </ul>`
  }

  #head({ survivor, duplicate }: Sides) {
    const name = ({ card }: Side) => card.socialName ?? card.name
    return html`<div class="row names">
      <p class="what">
        <button class="button ghost sm" type="button" @click=${() => (this.swapped = !this.swapped)}>
          ${msg('Trocar lados')}
        </button>
      </p>
      <div>
        <p class="label">${msg('Fica')}</p>
        <h2 class="heading-03">${name(survivor)}</h2>
        ${this.#belongings(survivor)}
      </div>
      <div>
        <p class="label">${msg('É unido ao outro; passa tudo o que tem')}</p>
        <h2 class="heading-03">${name(duplicate)}</h2>
        ${this.#belongings(duplicate)}
      </div>
    </div>`
  }

  override render() {
    const { value: both, error } = this.#both
    if (!both)
      return error ? html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>` : nothing
    const sides = this.#sides(both)
    const accounts = both.first.accounts.length + both.second.accounts.length > 0
    const rows = mergeRows(sides.survivor.card, sides.duplicate.card)
    const { sameTime } = both
    const clash = sameTime
      ? msg(
          str`Os dois têm consulta em ${date(sameTime.date)} às ${time2(sameTime.startMinute)}. Desmarque ou mova uma delas antes de unir.`,
        )
      : ''
    return html`<div class="head">
        <div>
          <h1 class="heading-04">${msg('É a mesma pessoa?')}</h1>
          <p class="label">${reasonsText(both.reasons)}</p>
        </div>
      </div>
      ${clash ? html`<mb-notice kind="warning" text=${clash}></mb-notice>` : nothing}
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <div class="sheet">
        ${this.#head(sides)} ${rows.filter(isKnown).map((row) => this.#row(row))} ${this.#unknown(rows)}
      </div>
      <p class="helper">
        ${msg('Consultas, atendimentos e contas passam para o cadastro que fica. Registros assinados continuam como foram assinados. A união pode ser desfeita enquanto nenhum dos dois mudar.')}
      </p>
      ${
        accounts
          ? html`<label class="check">
              <input
                type="checkbox"
                .checked=${this.checked}
                @change=${(event: Event) => (this.checked = (event.target as HTMLInputElement).checked)}
              />
              <span
                >${msg('Conferi um documento com foto: as contas no totem passam a ver as consultas dos dois. As senhas delas deixam de valer; dê um código novo a quem mostrou o documento')}</span
              >
            </label>`
          : nothing
      }
      <div class="actions">
        <button
          class="button primary"
          type="button"
          ?disabled=${sameTime !== null || (accounts && !this.checked)}
          @click=${() => void this.#merge(both)}
        >
          ${msg('Unir cadastros')}
        </button>
        <button class="button tertiary" type="button" @click=${() => void this.#apart()}>
          ${msg('São pessoas diferentes')}
        </button>
        <button class="button ghost" type="button" @click=${() => goTo('/reception/pacientes')}>
          ${msg('Voltar')}
        </button>
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-merge': ReceptionMerge
  }
}
