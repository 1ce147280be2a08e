import { buildAll } from '../vite/build-all.ts'

await buildAll()
