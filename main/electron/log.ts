import log from 'electron-log/node'
import { join } from 'node:path'

/** A file of a megabyte and the one before it; ids, durations and codes only. */
export function openLog(folder: string) {
  log.transports.file.resolvePathFn = () => join(folder, 'medicalbooking.log')
  log.transports.file.maxSize = 1_048_576
  log.transports.file.format = '{iso} {level} {text}'
  log.transports.console.level = false
  return {
    write(level: 'info' | 'error', entry: Readonly<Record<string, unknown>>) {
      log[level](JSON.stringify(entry))
    },
  }
}
