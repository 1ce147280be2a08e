import { join, resolve } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { layNativeFiles } from '../runtime/native-files.ts'
import { mainConfig } from './main.config.ts'
import { preloadConfigs } from './preload.config.ts'
import { rendererConfig } from './renderer.config.ts'
import { shippedPackages, writeShipped } from './shipped-packages.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const hasInput = (config: InlineConfig) => Object.keys(config.build?.rolldownOptions?.input ?? {}).length > 0

/** Builds everything the app is made of into dist/: the pages, the main process with its threads and this system's native files, the preload scripts. */
export async function buildAll(): Promise<void> {
  const shipped = new Set<string>()
  for (const config of [rendererConfig(), mainConfig(), ...preloadConfigs()].filter(hasInput))
    await build({ ...config, plugins: [...(config.plugins ?? []), shippedPackages(shipped)] })
  layNativeFiles(PROJECT, PROJECT, process)
  writeShipped(join(PROJECT, 'dist'), shipped)
}
