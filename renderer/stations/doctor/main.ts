import { start } from '../../start.ts'
import './shell.ts'

await start('mb-doctor')
