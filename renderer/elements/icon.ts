import { nothing, svg, type SVGTemplateResult, type TemplateResult, html } from 'lit'

/** What `@carbon/icons/es/<name>/<size>` exports. */
export interface IconDescriptor {
  readonly attrs: { readonly viewBox: string }
  readonly content: readonly {
    readonly elem: string
    readonly attrs: Readonly<Record<string, string | number>>
  }[]
}

type Shape = IconDescriptor['content'][number]

function shape({ elem, attrs }: Shape): SVGTemplateResult | typeof nothing {
  const transform = attrs['transform'] ?? nothing
  const opacity = attrs['opacity'] ?? nothing
  if (attrs['fill'] === 'none') return nothing
  if (elem === 'path')
    return svg`<path d=${attrs['d'] ?? ''} transform=${transform} opacity=${opacity}></path>`
  if (elem === 'circle')
    return svg`<circle cx=${attrs['cx'] ?? 0} cy=${attrs['cy'] ?? 0} r=${attrs['r'] ?? 0} transform=${transform}></circle>`
  if (elem === 'rect')
    return svg`<rect x=${attrs['x'] ?? 0} y=${attrs['y'] ?? 0} width=${attrs['width'] ?? 0} height=${attrs['height'] ?? 0} transform=${transform}></rect>`
  throw new Error(`icon with ${elem}`)
}

/** Draws one Carbon icon. It is decoration: the word beside it, or the control's label, says the same. */
export function icon(descriptor: IconDescriptor, size = 16): TemplateResult {
  return html`<svg
    width=${size}
    height=${size}
    viewBox=${descriptor.attrs.viewBox}
    fill="currentColor"
    aria-hidden="true"
  >
    ${descriptor.content.map(shape)}
  </svg>`
}
