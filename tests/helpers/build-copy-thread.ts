import { fileURLToPath } from 'node:url'
import { COPY_THREAD } from './copying.ts'
import { inOnePiece } from './one-piece.ts'

const SOURCE = fileURLToPath(new URL('../../main/clinic/backup/copy-thread.ts', import.meta.url))

/** Before any test: the thread that makes copies in one piece, as the app has it. */
export default (): Promise<void> => inOnePiece(SOURCE, COPY_THREAD)
