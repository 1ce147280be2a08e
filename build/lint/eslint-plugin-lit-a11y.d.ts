declare module 'eslint-plugin-lit-a11y' {
  import type { ESLint } from 'eslint'

  const plugin: ESLint.Plugin
  export default plugin
}
