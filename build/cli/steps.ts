import { spawn } from 'node:child_process'

export interface Step {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
}

/** Runs one step with its output on this terminal; gives its exit code. */
export function runStep(step: Step, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(step.command, [...step.args], { stdio: 'inherit', env })
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}

/** Runs steps two at a time, says how long each took, and begins none after one that failed. */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  const waiting = [...steps]
  let good = true
  async function lane(): Promise<void> {
    for (let step = waiting.shift(); step && good; step = waiting.shift()) {
      const started = performance.now()
      const code = await runStep(step)
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${step.name} (${seconds} s)`)
      good &&= code === 0
    }
  }
  await Promise.all([lane(), lane()])
  return good
}
