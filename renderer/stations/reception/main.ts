import { start } from '../../start.ts'

await start('mb-reception', () => import('./shell.ts'))
