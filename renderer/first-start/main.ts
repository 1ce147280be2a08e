import { loadContract } from '../data/contract.ts'
import { start } from '../start.ts'

await start('mb-first-start', () => Promise.all([import('./shell.ts'), loadContract()]))
