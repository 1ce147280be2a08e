import calendar from '@carbon/icons/es/calendar/16'
import check from '@carbon/icons/es/checkmark/16'
import close from '@carbon/icons/es/close/16'
import chat from '@carbon/icons/es/copy/16'
import flag from '@carbon/icons/es/flag/16'
import card from '@carbon/icons/es/identification/16'
import move from '@carbon/icons/es/move/16'
import ring from '@carbon/icons/es/phone/16'
import undo from '@carbon/icons/es/undo/16'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Visit } from '../../../../preload/contract/visit-fields.ts'
import { isOpen } from '../../../../preload/contract/visit-status.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { overbookedWord } from '../../../desk/remarks.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import { icon, type IconDescriptor } from '../../../elements/icon.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { age, date, localDateTime, longDate, missedCount, time2 } from '../../../i18n/format.ts'
import { phone } from '../../../i18n/identity.ts'
import { visitEventSentence } from '../../../i18n/visit-events.ts'
import { stepSentence } from '../../../i18n/visit-events.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { tellDeed, tellShift, undoVisit, type Deed } from '../deed.ts'
import '../documents/visit-papers.ts'
import '../series/series-panel.ts'
import { FORWARD, GIVING, inRows, type Action, type Step } from './visit-actions.ts'
import './visit-contact.ts'
import type { VisitContact } from './visit-contact.ts'
import { visitPanelStyles } from './visit-panel-styles.ts'
import './visit-remark.ts'
import type { VisitRemark } from './visit-remark.ts'
import { stepList, whenAndWho } from './visit-steps.ts'

/** The chosen visit: facts, the next step, the ways to change it, and what happened to it. Fires `mb-deed`, `mb-carry`. */
@localized()
@customElement('mb-visit-panel')
export class VisitPanel extends LitElement {
  static override styles = [base, type, button, visitPanelStyles]

  @property({ attribute: false }) visit: Visit | undefined
  @property() now = ''
  /** There is a grid to move it on. */
  @property({ type: Boolean }) movable = false
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private problem = ''
  /** The version that something is being done to: a double click means one deed. */
  #busyWith = 0
  @query('mb-visit-contact') private contact!: VisitContact | null
  @query('mb-visit-remark') private remark!: VisitRemark | null
  readonly keys = new ViewKeys(this, ({ shiftKey }) => ({
    ...Object.fromEntries(
      this.#actions().map((one) => [one.key.toLowerCase(), () => this.#press(one, shiftKey)]),
    ),
    u: () => this.contact?.nextNumber(),
    a: () => this.remark?.begin(),
  }))
  readonly #history = new LiveQuery(this, 'visit.history', () =>
    this.visit ? { appointmentId: this.visit.id } : null,
  )

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('visit')) return
    const before = changed.get('visit')
    const another = before?.id !== this.visit?.id
    if (another) this.problem = ''
    if (another || before?.version !== this.visit?.version) this.#busyWith = 0
  }

  #press({ takes, word, key, run }: Action, shift: boolean): void {
    if (takes && !shift) tellShift(this, word, key)
    else run()
  }

  /** Puts the focus on the first thing that can be done. */
  focusFirst(): void {
    this.renderRoot.querySelector('button')?.focus()
  }

  #actions(): readonly Action[] {
    const { visit } = this
    if (!visit) return []
    const step = (key: string, word: string, name: Step, glyph: IconDescriptor): Action[] =>
      visit.steps.includes(name)
        ? [
            {
              ...{ key, word, glyph, step: name, run: () => void this.#step(name) },
              ...(GIVING.includes(name) ? {} : { takes: true }),
            },
          ]
        : []
    const open = isOpen(visit.status)
    return [
      ...step('C', msg('Registrar chegada'), 'arrive', check),
      ...step('O', msg('Confirmar'), 'confirm', check),
      ...(open ? this.#changes(visit) : []),
      ...step('F', msg('Faltou'), 'miss', flag),
      ...step('V', msg('Reativar'), 'undo-cancel', undo),
      ...step('V', msg('Desfazer chegada'), 'undo-arrive', undo),
      ...step('V', msg('Desfazer falta'), 'undo-miss', undo),
      ...step('V', msg('Desfazer lançamento'), 'undo-late', undo),
      ...step('Z', msg('Desfazer confirmação'), 'undo-confirm', undo),
      ...step('S', msg('Saiu sem ser atendido'), 'leave', flag),
      ...this.#late(visit),
      { key: 'L', word: msg('Ligar'), glyph: ring, run: () => this.contact?.ring() },
      ...(open
        ? [{ key: 'W', word: msg('Mensagem'), glyph: chat, run: () => void this.contact?.write() }]
        : []),
      {
        key: 'P',
        word: msg('Cadastro'),
        glyph: card,
        run: () => goTo(`/reception/pacientes/${visit.patientId}`),
      },
    ]
  }

  /** Its time is over and nobody took its steps: it may have happened all the same. Who is here today is seen first. */
  #late(visit: Visit): readonly Action[] {
    const { id, date: day, endMinute, status } = visit
    const isOver = localDateTime(day, endMinute) <= this.now.slice(0, 16)
    const stayed = status === 'arrived' && day < this.now.slice(0, 10)
    if (!isOver || !(isOpen(status) || stayed || status === 'noshow')) return []
    return [{ key: 'J', word: msg('Já aconteceu'), glyph: check, run: () => goTo(`/reception/lancar/${id}`) }]
  }

  #changes(visit: Visit): readonly Action[] {
    const carry = () => this.dispatchEvent(new CustomEvent('mb-carry', { bubbles: true, composed: true }))
    return [
      {
        key: 'R',
        word: msg('Reagendar'),
        glyph: calendar,
        run: () => goTo(`/reception/reagendar/${visit.id}?dia=${visit.date}`),
      },
      ...(this.movable ? [{ key: 'M', word: msg('Mover'), glyph: move, run: () => void carry() }] : []),
      { key: 'D', word: msg('Desmarcar'), glyph: close, takes: true, run: () => void this.#cancel() },
    ]
  }

  async #do(
    visit: Visit,
    action: () => Promise<{ readonly version: number }>,
    told: Omit<Deed, 'back' | 'visit'>,
  ): Promise<void> {
    if (this.#busyWith === visit.version) return
    this.#busyWith = visit.version
    this.problem = ''
    try {
      const { version } = await action()
      tellDeed(this, { back: undoVisit(visit.id), visit: { id: visit.id, version }, ...told })
    } catch (error) {
      this.#busyWith = 0
      this.problem = errorSentence(error)
    }
  }

  async #step(step: Step): Promise<void> {
    const { visit } = this
    if (!visit) return
    await this.#do(
      visit,
      () => call('visit.step', { appointmentId: visit.id, version: visit.version, step }),
      { said: stepSentence(step, visit.patientName) },
    )
  }

  async #cancel(): Promise<void> {
    const { visit } = this
    if (!visit) return
    const input = {
      appointmentId: visit.id,
      version: visit.version,
      reason: 'not-told',
      detail: null,
    } as const
    await this.#do(visit, () => call('visit.cancel', input), {
      said: msg(str`Consulta desmarcada: ${visit.patientName}`),
      asksReason: true,
      freed: {
        practitionerId: visit.practitionerId,
        date: visit.date,
        startMinute: visit.startMinute,
        endMinute: visit.endMinute,
      },
    })
  }

  override render() {
    const { visit } = this
    if (!visit)
      return html`<section>
        <p class="helper">${msg('Escolha uma consulta para ver o que pode ser feito.')}</p>
      </section>`
    const [first, ...others] = this.#actions()
    // What takes a step back, or a place away, is nobody's next step.
    const primary = first?.step && FORWARD.includes(first.step) ? first : undefined
    return html`
      <section>
        <div class="top">
          <p class="label">${msg('Consulta selecionada')}</p>
          <kbd>Esc</kbd>
        </div>
        <h2 class="heading-03">${visit.patientName}</h2>
        ${this.#facts(visit)}
        <mb-visit-remark .visit=${visit}></mb-visit-remark>
      </section>
      <section>
        <h3 class="label">${msg('Situação')}</h3>
        ${stepList(visit.status, this.#history.value ?? [], this.session?.clinic.timeZone ?? 'UTC')}
        ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
        ${primary ? html`<button class="button primary" type="button" @click=${() => primary.run()}>${primary.word} <kbd>${primary.key}</kbd></button>` : nothing}
        <div class="acts">
          ${inRows(primary ? others : this.#actions()).map(
            ({ key, word, glyph, run, wide, takes }) =>
              html`<button type="button" class=${wide ? 'wide' : ''} @click=${() => run()}>
                ${icon(glyph, 16)}<span>${word}</span
                ><kbd>${takes ? html`<abbr title="Shift">⇧</abbr>` : nothing}${key}</kbd>
              </button>`,
          )}
        </div>
        <mb-visit-contact .visit=${visit}></mb-visit-contact>
        <mb-visit-papers .visit=${visit}></mb-visit-papers>
      </section>
      <mb-series-panel .visit=${visit}></mb-series-panel>
      ${this.#told()}
    `
  }

  #facts(visit: Visit) {
    const { firstVisit, missedBefore, recordedLate } = visit
    const notes = [
      firstVisit ? msg('1ª vez') : '',
      missedBefore > 0 ? missedCount(missedBefore) : '',
      overbookedWord(visit),
      recordedLate ? msg('lançada depois') : '',
    ].filter((word) => word !== '')
    return html`<dl>
      <dt>${msg('Nascimento')}</dt>
      <dd>${date(visit.birthDate)}, ${age(visit.birthDate, this.now || visit.date)}</dd>
      <dt>${msg('Convênio')}</dt>
      <dd>${visit.insurer ?? msg('Particular')}</dd>
      <dt>${msg('Horário')}</dt>
      <dd><b>${time2(visit.startMinute)}–${time2(visit.endMinute)}</b>, ${visit.visitType}</dd>
      <dt>${msg('Dia')}</dt>
      <dd>${longDate(visit.date)}</dd>
      <dt>${msg('Com')}</dt>
      <dd>${visit.practitionerName}${visit.room ? `, ${visit.room}` : ''}</dd>
      <dt>${msg('Telefone')}</dt>
      <dd>${visit.phone ? phone(visit.phone) : msg('não informado')}</dd>
      ${
        notes.length > 0
          ? html`<dt>${msg('Avisos')}</dt>
              <dd>${notes.join(', ')}</dd>`
          : nothing
      }
    </dl>`
  }

  #told() {
    return html`<section>
      <details>
        <summary>${msg('O que aconteceu')}</summary>
        <ol class="history">
          ${this.#history.value?.map(
            (event) =>
              html`<li>
                ${visitEventSentence(event)}<br /><span class="helper"
                  >${whenAndWho(event, this.session?.clinic.timeZone ?? 'UTC')}</span
                >
              </li>`,
          )}
        </ol>
      </details>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-visit-panel': VisitPanel
  }
}
