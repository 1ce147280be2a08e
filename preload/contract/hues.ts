/** The colours a kind of visit may have in the agenda; each has a pattern of its own as well. */
export const HUES = ['blue', 'magenta', 'orange', 'green', 'brown', 'graphite'] as const
export type Hue = (typeof HUES)[number]
