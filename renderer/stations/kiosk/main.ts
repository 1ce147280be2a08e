import { start } from '../../start.ts'

await start('mb-kiosk', () => import('./shell.ts'))
