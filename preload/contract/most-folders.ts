/** Folders that copies go to by themselves. */
export const MOST_FOLDERS = 8
