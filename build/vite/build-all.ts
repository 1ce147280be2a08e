import { build, type InlineConfig } from 'vite'
import { mainConfig } from './main.config.ts'
import { preloadConfigs } from './preload.config.ts'
import { rendererConfig } from './renderer.config.ts'

const hasInput = (config: InlineConfig) => Object.keys(config.build?.rolldownOptions?.input ?? {}).length > 0

/** Builds everything the app is made of into dist/: the pages, the main process with its thread, the preload scripts. */
export async function buildAll(): Promise<void> {
  for (const config of [rendererConfig(), mainConfig(), ...preloadConfigs()].filter(hasInput))
    await build(config)
}
