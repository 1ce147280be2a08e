import { practiceRecovery } from '../../../main/clinic/recovery/recovery-port.ts'

const sheet = practiceRecovery.draw()
export const SHEET_GROUPS: [string, string] = [
  sheet.groups[sheet.confirm[0]] ?? '',
  sheet.groups[sheet.confirm[1]] ?? '',
]
/** This sheet waits to be confirmed, in place of any other. */
export const offerSheet = (): void => practiceRecovery.offer(sheet)
/** Whether it still waits. */
export const sheetWaits = (): boolean => practiceRecovery.confirm(SHEET_GROUPS) === 'confirmed'
