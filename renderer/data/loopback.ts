import type { ClinicBridge, Request, Result } from '../../preload/contract/index.ts'

const unreachable = (ref: string): Result => ({ ok: false, error: { code: 'closed', ref } })

async function invoke(request: Request): Promise<Result> {
  try {
    const answer = await fetch(`/rpc/${request.name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Clinic': '1' },
      body: JSON.stringify(request.input),
      credentials: 'same-origin',
    })
    const body: unknown = await answer.json()
    if (typeof body === 'object' && body !== null && 'ok' in body) return body as Result
    return unreachable(`http-${answer.status}`)
  } catch {
    return unreachable('network')
  }
}

/** The transport of plain Chromium: the loopback host that served this page. Who asks is in its HttpOnly cookie. */
export const loopback: ClinicBridge = {
  invoke,
  onChanged(listener) {
    const events = new EventSource('/events')
    events.onmessage = (event) => {
      const topics: unknown = JSON.parse(String(event.data))
      if (Array.isArray(topics)) listener(topics.map(String))
    }
    return () => events.close()
  },
}
