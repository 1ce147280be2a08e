import type { Page } from '@playwright/test'

// Addresses of the documentation ranges (RFC 5737, RFC 2606): nobody is ever there.
const HOST = 'example.com'
const ADDRESS = '192.0.2.1'

/** Tries, in a page, every way to speak to somebody that a page has; gives the ways that did not fail at once. */
export async function tryEveryWayOut(page: Page): Promise<string[]> {
  return page.evaluate(
    async ({ host, address }) => {
      const failed = (name: string, act: () => unknown) =>
        Promise.resolve()
          .then(act)
          .then(
            () => name,
            () => '',
          )
      const add = (tag: string, set: Readonly<Record<string, string>>) => {
        const element = document.createElement(tag)
        Object.assign(element, set)
        document.head.append(element)
      }
      const load = (tag: 'img' | 'video' | 'iframe', src: string) =>
        new Promise((resolve, reject) => {
          const element = document.createElement(tag)
          element.addEventListener(tag === 'video' ? 'loadeddata' : 'load', resolve)
          element.addEventListener('error', reject)
          // A bound, not a pause: a request that is dropped may fire neither event.
          setTimeout(reject, 1500)
          element.src = src
          document.body.append(element)
        })
      const socket = (url: string) =>
        new Promise((resolve, reject) => {
          const open = new WebSocket(url)
          open.addEventListener('open', resolve)
          open.addEventListener('error', reject)
        })
      const peer = async () => {
        const iceServers = [
          { urls: [`stun:${address}:3478`, `stun:${host}:3478`] },
          { urls: [`turn:${address}:3478?transport=tcp`], username: 'x', credential: 'x' },
        ]
        const connection = new RTCPeerConnection({ iceServers })
        const candidates: string[] = []
        connection.addEventListener('icecandidate', ({ candidate }) => {
          if (candidate?.candidate) candidates.push(candidate.candidate)
        })
        connection.createDataChannel('x')
        await connection.setLocalDescription(await connection.createOffer())
        // A candidate that never comes has no event; gathering itself may take far longer to give up.
        await new Promise((resolve) => setTimeout(resolve, 2000))
        connection.close()
        if (candidates.length === 0) throw new Error('no way out')
      }
      for (const rel of [
        'dns-prefetch',
        'preconnect',
        'prefetch',
        'preload',
        'prerender',
        'icon',
        'stylesheet',
      ])
        add('link', { rel, href: `https://${rel}.${host}/x` })
      navigator.sendBeacon(`https://beacon.${host}/`, 'x')
      window.open(`https://open.${host}/`)
      const ways = await Promise.all([
        failed('fetch', () => fetch(`https://${host}/`, { mode: 'no-cors' })),
        failed('fetch of an address', () => fetch(`http://${address}/`, { mode: 'no-cors' })),
        failed('image', () => load('img', `https://image.${host}/x.png`)),
        failed('video', () => load('video', `https://video.${host}/x.mp4`)),
        failed('websocket', () => socket(`wss://socket.${host}/`)),
        failed('webrtc', peer),
      ])
      // The page stays where it is: the main process refuses to go.
      location.href = `https://navigation.${host}/`
      return ways.filter((name) => name !== '')
    },
    { host: HOST, address: ADDRESS },
  )
}
