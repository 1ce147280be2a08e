import { start } from '../../start.ts'

await start('mb-admin', () => import('./shell.ts'))
