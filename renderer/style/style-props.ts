import { nothing, type ElementPart } from 'lit'
import { directive, Directive } from 'lit/directive.js'

type Properties = Readonly<Record<string, string>>

/** Lit's own styleMap writes a style attribute the first time, which the page's policy refuses; this one only sets properties. */
class StyleProps extends Directive {
  #set: Properties = {}

  render(_properties: Properties): typeof nothing {
    return nothing
  }

  override update(part: ElementPart, [properties]: [Properties]): typeof nothing {
    const { style } = part.element as HTMLElement
    for (const name in this.#set) if (!(name in properties)) style.removeProperty(name)
    // Setting what is set already touches the node all the same.
    for (const name in properties)
      if (properties[name] !== this.#set[name]) style.setProperty(name, properties[name] ?? '')
    this.#set = properties
    return nothing
  }
}

/** Sets CSS properties on an element: `<div ${styleProps({ '--top': '40px' })}>`. Names as in a sheet, dashes and all. */
export const styleProps = directive(StyleProps)
