import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { practitionerTabs, tabStyles } from '../practitioner-tabs.ts'
import './extra-openings.ts'
import './insurer-limits.ts'
import './practitioner-terms.ts'
import './recurring-blocks.ts'
import { scheduleStyles } from './schedule-styles.ts'
import './visit-type-needs.ts'

/** What decides about one professional's agenda beside the week's hours. */
@localized()
@customElement('mb-practitioner-schedule')
export class PractitionerSchedule extends LitElement {
  static override styles = [
    base,
    button,
    type,
    viewStyles,
    scheduleStyles,
    tabStyles,
    css`
      :host {
        display: block;
      }

      mb-visit-type-needs + mb-visit-type-needs {
        border-top: 1px solid var(--border-subtle-00);
      }

      .types {
        display: block;
        padding: 0 16px;
      }
    `,
  ]

  @property() practitionerId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  readonly #schedule = new LiveQuery(this, 'schedule.read', () => ({}))
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))

  override render() {
    const { value } = this.#schedule
    const person = this.#practitioners.value?.find(({ id }) => id === this.practitionerId)
    if (!value || !person || !this.session)
      return standIn(this.#practitioners.value ? this.#schedule : this.#practitioners)
    const own = <T extends { readonly practitionerId: string | null }>(all: readonly T[]) =>
      all.filter(({ practitionerId }) => practitionerId === null || practitionerId === person.id)
    const types = value.visitTypes.filter(({ practitionerId }) => practitionerId === person.id)
    return html`
      <div class="head"><h1 class="heading-04">${person.name}</h1></div>
      ${practitionerTabs(person.id, 'schedule')}
      <div class="columns">
        <div class="stack">
          <section class="box" aria-labelledby="types">
            <header><h2 class="heading-01" id="types">${msg('Tipos de consulta')}</h2></header>
            <div class="types">
              ${repeat(
                types,
                ({ visitTypeId }) => visitTypeId,
                (needs) =>
                  html`<mb-visit-type-needs
                    .needs=${needs}
                    .rooms=${value.rooms}
                    .minutes=${person.visitTypes.find(({ id }) => id === needs.visitTypeId)?.minutes ?? 0}
                  ></mb-visit-type-needs>`,
              )}
            </div>
          </section>
        </div>
        <div class="stack">
          <mb-practitioner-terms
            .terms=${value.terms.find(({ practitionerId }) => practitionerId === person.id)}
          ></mb-practitioner-terms>
          <mb-extra-openings practitionerId=${person.id} .extras=${own(value.extras)}></mb-extra-openings>
          <mb-recurring-blocks
            practitionerId=${person.id}
            today=${this.session.now.slice(0, 10)}
            .blocks=${own(value.blocks)}
          ></mb-recurring-blocks>
          <mb-insurer-limits practitionerId=${person.id} .limits=${own(value.limits)}></mb-insurer-limits>
        </div>
      </div>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-practitioner-schedule': PractitionerSchedule
  }
}
