/** Sources of worker threads; the build names each one's file after the source's. */
export type WorkerSource = 'main/clinic/health/page-walk-thread.ts' | 'main/clinic/gate/rekey-thread.ts'

/** The file of a worker: the source itself where the program runs from source, what stands beside the built thread otherwise. */
export function workerFile(source: WorkerSource): URL {
  const here = import.meta.url
  if (here.endsWith('.ts')) return new URL(`../../${source}`, here)
  return new URL(source.replace(/^.*\/(.*)\.ts$/u, './$1.cjs'), here)
}
