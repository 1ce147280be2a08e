import type { Log } from './log.ts'

/** Slower than this is worth a line. */
const SLOW_MS = 100

/** A log whose lines leave the thread; errors keep their name and place in our code, never a message that may hold data. */
export function createThreadLog(
  write: (level: 'info' | 'error', entry: Readonly<Record<string, unknown>>) => void,
): Log {
  return {
    operation: ({ operation, ref, ms, code }) => {
      if (ms > SLOW_MS || code !== 'ok') write('info', { operation, ref, ms: Math.round(ms), code })
    },
    error: ({ operation, ref, code, error }) => {
      const known = error instanceof Error ? error : new Error('thrown value')
      const place = known.stack?.split('\n').find((part) => part.trimStart().startsWith('at '))
      write('error', {
        operation,
        ref,
        code,
        error: known.name,
        place: place?.trim().replace(/\(.*[\\/]/u, '('),
      })
    },
    event: (name, facts) => write('info', { event: name, ...facts }),
  }
}
