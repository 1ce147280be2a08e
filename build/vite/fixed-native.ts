import type { Plugin } from 'vite'

/** The file that a package looks for its binary with, and what stands there in the bundle. */
const LOOK_UPS = [
  { file: '/better-sqlite3/lib/binding.js', text: 'exports.getBinding = () => load("better_sqlite3")' },
  { file: '/node-gyp-build/index.js', text: 'module.exports = () => load("bcrypt")' },
] as const

// Every chunk lies in the same folder, whose `native/` holds the two files.
const LOAD =
  'const load = (name) => require("node:module").createRequire(__filename)(`./native/${name}.node`)\n'

/**
 * Puts one fixed file in the place of the native packages' own look-up. That asks variables of the environment
 * (`BCRYPT_PREBUILD`, `npm_config_arch`, …) and several folders; the built app asks nobody.
 */
export function fixedNative(): Plugin {
  return {
    name: 'fixed-native',
    enforce: 'pre',
    load(id) {
      const look = LOOK_UPS.find(({ file }) => id.replaceAll('\\', '/').endsWith(file))
      return look ? LOAD + look.text : null
    },
  }
}
