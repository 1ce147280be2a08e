import { resolve } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { layNativeFiles } from '../runtime/native-files.ts'
import { mainConfig } from './main.config.ts'
import { preloadConfigs } from './preload.config.ts'
import { rendererConfig } from './renderer.config.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const hasInput = (config: InlineConfig) => Object.keys(config.build?.rolldownOptions?.input ?? {}).length > 0

/** Builds everything the app is made of into dist/: the pages, the main process with its threads and this system's native files, the preload scripts. */
export async function buildAll(): Promise<void> {
  for (const config of [rendererConfig(), mainConfig(), ...preloadConfigs()].filter(hasInput))
    await build(config)
  layNativeFiles(PROJECT, PROJECT, process)
}
