/** "08:30" from minutes since midnight. */
export function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** Minutes since midnight of "8", "8:30", "08h30" or "0830"; undefined for what is no time of a day. */
export function minutesOf(typed: string): number | undefined {
  const parts = /^(\d{1,2})(?:[:h.]?(\d{2}))?h?$/iu.exec(typed.trim())
  const minute = Number(parts?.[1]) * 60 + Number(parts?.[2] ?? 0)
  return parts && Number(parts[2] ?? 0) < 60 && minute <= 1440 ? minute : undefined
}
