/** The content security policy of every page; the loopback host alone may speak to itself. */
export function contentSecurityPolicy(connect: "'none'" | "'self'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ')
}

/**
 * What pages of a public station may not do: what is missing here are modals (printing, JavaScript's dialogs, the question
 * before leaving), downloads, windows and locks of the pointer.
 */
export const PUBLIC_SANDBOX = 'sandbox allow-scripts allow-same-origin allow-forms'

/** Headers beside the policy: no sniffing, no referrer, nothing kept, no device. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
}
