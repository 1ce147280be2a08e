import './jitless.ts'

/** The contract as pages may use it: import it from here only, so that zod is told to do without eval first. */
export { contract } from '../../preload/contract/index.ts'
