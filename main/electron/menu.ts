import { Menu } from 'electron'

/**
 * Takes Electron's own menu away: at any station its keys reload a page, zoom it, open the developer's tools or end the program.
 * A Mac copies and pastes by its menu alone, and the first one there is the program's.
 */
export function layMenu(platform: NodeJS.Platform): void {
  const onMac = () => Menu.buildFromTemplate([{ label: 'MedicalBooking', submenu: [] }, { role: 'editMenu' }])
  Menu.setApplicationMenu(platform === 'darwin' ? onMac() : null)
}
