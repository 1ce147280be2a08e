import { nothing, type ElementPart } from 'lit'
import { directive, Directive } from 'lit/directive.js'

type Properties = Readonly<Record<string, string>>

/** Lit's own styleMap writes a style attribute the first time, which the page's policy refuses; this one only sets properties. */
class StyleProps extends Directive {
  #set: readonly string[] = []

  render(_properties: Properties): typeof nothing {
    return nothing
  }

  override update(part: ElementPart, [properties]: [Properties]): typeof nothing {
    const { style } = part.element as HTMLElement
    for (const name of this.#set) if (!(name in properties)) style.removeProperty(name)
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value)
    this.#set = Object.keys(properties)
    return nothing
  }
}

/** Sets CSS properties on an element: `<div ${styleProps({ '--top': '40px' })}>`. Names as in a sheet, dashes and all. */
export const styleProps = directive(StyleProps)
