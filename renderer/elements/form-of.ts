import { noChange } from 'lit'
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js'
import type { FormPlace } from '../data/form.ts'

const FIELDS = 'mb-text-field, mb-date-field, mb-select-field, mb-password-field, [data-field], [data-last]'

/** What this needs of a form. */
export interface StandingForm {
  readonly isCard: boolean
  submit(): Promise<void>
  stand(place: FormPlace | null): void
}

/** The fields in the order of the page; those of an element marked `data-fields` stand in its own root. */
const fieldsIn = (root: ParentNode): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(`${FIELDS}, [data-fields]`)].flatMap((element) =>
    element.matches('[data-fields]') && element.shadowRoot ? fieldsIn(element.shadowRoot) : [element],
  )

const inSight = (root: HTMLElement) => fieldsIn(root).filter((element) => element.checkVisibility())

async function focusOn(element: HTMLElement | null | undefined): Promise<void> {
  await (element as { readonly updateComplete?: Promise<unknown> } | null | undefined)?.updateComplete
  element?.focus()
}

const isLine = (node: EventTarget | undefined): node is HTMLInputElement =>
  node instanceof HTMLInputElement && !node.matches('[type=checkbox], [type=radio], [role=combobox]')

/** A page's own line may hand over only what is left (`change`): what is being typed counts as well. */
function commit(from: EventTarget | undefined): void {
  if (!isLine(from)) return
  from.blur()
  from.focus()
}

/**
 * Binds an element to a form: what sends it, and where the focus goes. Enter in a line of text sends a short form, as
 * people expect, which browsers do for their own fields only; in a card it goes on to the next field and never saves half
 * of it. Ctrl+Enter sends both.
 */
class FormOf extends Directive {
  #element: HTMLElement | undefined
  #form: StandingForm | undefined

  constructor(part: PartInfo) {
    super(part)
    if (part.type !== PartType.ELEMENT) throw new Error('formOf stands on an element')
  }

  render(_form: StandingForm): unknown {
    return noChange
  }

  override update(part: ElementPart, [form]: [StandingForm]): unknown {
    if (this.#form !== form) form.stand({ focus: (id) => this.#focus(id) })
    this.#form = form
    if (this.#element === part.element) return noChange
    const element = part.element as HTMLElement
    this.#element = element
    element.setAttribute('novalidate', '')
    element.addEventListener('keydown', (event) => this.#onKey(event))
    element.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#form?.submit()
    })
    return noChange
  }

  #focus(id?: string): void {
    if (!this.#element) return
    void focusOn(
      id ? this.#element.querySelector<HTMLElement>(`#${CSS.escape(id)}`) : inSight(this.#element)[0],
    )
  }

  #onKey(event: KeyboardEvent): void {
    const from = event.composedPath()[0]
    if (event.key !== 'Enter' || event.repeat || event.isComposing || event.defaultPrevented) return
    if (event.altKey || event.metaKey || event.shiftKey) return
    if (event.ctrlKey) this.#send(from)
    else if (this.#form?.isCard && (isLine(from) || from instanceof HTMLSelectElement)) this.#goOn(event)
    else if (!this.#form?.isCard && isLine(from)) this.#send(from)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #send(from: EventTarget | undefined): void {
    commit(from)
    void this.#form?.submit()
  }

  #goOn(event: Event): void {
    const fields = this.#element ? inSight(this.#element) : []
    const path = event.composedPath()
    const at = fields.findIndex((field) => path.includes(field))
    if (at >= 0) fields[at + 1]?.focus()
  }
}

export const formOf = directive(FormOf)
