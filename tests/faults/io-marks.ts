/** The file that io-victim.ts makes once its clinic is there, so that its commands can be told from what came before. */
export const AT_WORK = 'at-work'
