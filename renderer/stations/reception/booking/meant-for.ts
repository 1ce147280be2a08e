import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import '../../../elements/notice.ts'
import { base } from '../../../style/base.ts'

type Answer = Output<'booking.meant-for'>

function ageWord({ minAge, maxAge }: Answer): string {
  if (minAge !== null && maxAge !== null) return msg(str`de ${minAge} a ${maxAge} anos`)
  if (minAge !== null) return msg(str`a partir de ${minAge} anos`)
  return maxAge === null ? '' : msg(str`até ${maxAge} anos`)
}

function sexWord({ forSex }: Answer): string {
  if (forSex === null) return ''
  return forSex === 'female' ? msg('sexo feminino') : msg('sexo masculino')
}

/** Says that the chosen type is meant for others than the patient; nothing where it is meant for him. */
@localized()
@customElement('mb-meant-for')
export class MeantFor extends LitElement {
  static override styles = [base]

  @property() patientId = ''
  @property() visitTypeId = ''
  readonly #answer = new LiveQuery(this, 'booking.meant-for', () =>
    this.patientId && this.visitTypeId ? { patientId: this.patientId, visitTypeId: this.visitTypeId } : null,
  )

  override render() {
    const answer = this.#answer.value
    if (!answer || answer.fits) return nothing
    const whom = [sexWord(answer), ageWord(answer)].filter(Boolean).join(', ')
    return html`<mb-notice
      kind="warning"
      text=${msg(str`Este tipo de consulta é para: ${whom}. Confira antes de marcar.`)}
    ></mb-notice>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-meant-for': MeantFor
  }
}
