import { start } from '../start.ts'

await start('mb-first-start', () => import('./shell.ts'))
