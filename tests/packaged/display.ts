import { ensureDisplay } from '../../build/runtime/display.ts'

/** One screen for every window of the run; the workers inherit it. */
export default async function display(): Promise<void> {
  Object.assign(process.env, (await ensureDisplay({ own: true })).env)
}
