import { loadContract } from '../data/contract.ts'
import { start } from '../start.ts'
import './shell.ts'

await start('mb-first-start', loadContract())
