import { start } from '../../start.ts'

await start('mb-doctor', () => import('./shell.ts'))
