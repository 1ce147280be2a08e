declare module '@carbon/icons/es/*' {
  const descriptor: {
    readonly attrs: { readonly viewBox: string }
    readonly content: readonly {
      readonly elem: string
      readonly attrs: Readonly<Record<string, string | number>>
    }[]
  }
  export default descriptor
}
