import { start } from '../../start.ts'

await start('mb-panel', () => import('./shell.ts'))
