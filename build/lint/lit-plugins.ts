import type { ESLint, Linter } from 'eslint'
import lit from 'eslint-plugin-lit'
import litA11y from 'eslint-plugin-lit-a11y'
import wc from 'eslint-plugin-wc'

type Rules = Linter.RulesRecord
interface WithRules {
  readonly rules?: Partial<Rules>
}

/** The recommended rules of the three plugins that read Lit templates; two of them type their configurations loosely. */
export const litPlugins = { lit, wc, 'lit-a11y': litA11y } as unknown as Record<string, ESLint.Plugin>
export const litRules = Object.assign(
  {},
  (lit.configs?.['flat/recommended'] as WithRules | undefined)?.rules,
  (wc.configs?.['flat/recommended'] as WithRules | undefined)?.rules,
  (litA11y.configs?.['recommended'] as WithRules | undefined)?.rules,
) as Rules
