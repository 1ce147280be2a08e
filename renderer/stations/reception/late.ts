import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import '../../desk/late-visit.ts'
import type { RecordedVisit } from '../../desk/late-visit.ts'
import { standIn } from '../../desk/stand-in.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { date, time2 } from '../../i18n/format.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import { tellDeed, undoVisit } from './deed.ts'

/** What has happened and is written down afterwards: a visit that nobody booked, or one that was booked. */
@localized()
@customElement('mb-reception-late')
export class ReceptionLate extends LitElement {
  static override styles = [
    base,
    type,
    button,
    viewStyles,
    css`
      form {
        display: grid;
        gap: 16px;
        max-width: 640px;
      }
    `,
  ]

  /** The visit that was booked; empty: none was. */
  @property() appointmentId = ''
  readonly #visit = new LiveQuery(this, 'visit.slip', () =>
    this.appointmentId ? { appointmentId: this.appointmentId } : null,
  )
  readonly #form = new Form(this, 'visit.happened', {
    fields: () => ({
      reason: {
        kind: 'text',
        label: msg('Por que só agora'),
        help: msg('Por exemplo: faltou luz, visita em casa'),
        max: 200,
      },
    }),
    of: () => this.appointmentId,
    rest: () => ({ appointmentId: this.appointmentId, version: this.#visit.value?.version ?? 0 }),
    done: (visit) => {
      const { date: day = '', startMinute = 0, patientId = '', patientName = '' } = this.#visit.value ?? {}
      this.#told({ ...visit, patientId, date: day, startMinute, patientName })
    },
  })

  /** It is shown where it stands from now on, which may be a day that nobody looks at. */
  #told({ appointmentId: id, version, date: day, startMinute, patientName }: RecordedVisit): void {
    const at = `${date(day)} ${time2(startMinute)}`
    const said = msg(str`Lançada depois, na agenda de ${at}: ${patientName}`)
    tellDeed(this, { said, back: undoVisit(id), visit: { id, version } })
    goTo(`/reception/agenda?dia=${day}&consulta=${id}`)
  }

  #booked() {
    const visit = this.#visit.value
    if (!visit) return standIn(this.#visit)
    const back = () => goTo(`/reception/agenda?dia=${visit.date}&consulta=${visit.id}`)
    return html`<p>
        <b>${visit.patientName}</b>, ${visit.practitionerName}, ${visit.visitType}, ${date(visit.date)}
        ${time2(visit.startMinute)}
      </p>
      <form ${formOf(this.#form)}>
        ${formProblem(this.#form)} ${formField(this.#form, 'reason')}
        <div class="actions">
          <button class="button primary" type="submit">${msg('Lançar como realizada')}</button>
          <button class="button ghost" type="button" @click=${back}>${msg('Voltar')}</button>
        </div>
      </form>`
  }

  override render() {
    return html`<div class="head">
        <h1 class="heading-04">${msg('Lançar consulta que já aconteceu')}</h1>
      </div>
      ${
        this.appointmentId
          ? this.#booked()
          : html`<mb-late-visit
              @mb-recorded=${(event: CustomEvent<RecordedVisit>) => this.#told(event.detail)}
              @mb-leave=${() => goTo('/reception/agenda')}
            ></mb-late-visit>`
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-late': ReceptionLate
  }
}
