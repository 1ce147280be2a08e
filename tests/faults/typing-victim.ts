// A doctor who types until the process is killed. Arguments: what is killed with it ('all': clinic and page, 'page': the page,
// which asks by lines of its standard output), the consultation, this life's number; of 'all' also file, key and who types.
import { writeSync } from 'node:fs'
import { argv, stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline'
import type { Request, Result } from '../../preload/contract/index.ts'
import { clinicOn, type Sitter } from './typing-clinic.ts'
import { typeOn } from './typing-page.ts'

const [, , which = '', encounterId = '', life = '', file = '', key = '', who = ''] = argv
const say = (line: string) => void writeSync(stdout.fd, `${line}\n`)

async function ownClinic(): Promise<(request: Request) => Promise<Result>> {
  const doctor = JSON.parse(who) as Sitter
  const clinic = await clinicOn(file, key, [doctor])
  return (request) => clinic.ask(doctor, request)
}

/** The clinic of another process: one question at a time on a line, its answer on a line. */
function clinicElsewhere(): (request: Request) => Promise<Result> {
  const waiting: ((answer: Result) => void)[] = []
  createInterface({ input: stdin }).on('line', (line) => waiting.shift()?.(JSON.parse(line) as Result))
  return (request) =>
    new Promise((resolve) => {
      waiting.push(resolve)
      say(`ask ${JSON.stringify(request)}`)
    })
}

await typeOn(which === 'all' ? await ownClinic() : clinicElsewhere(), { encounterId, life }, (letters) =>
  say(String(letters)),
)
