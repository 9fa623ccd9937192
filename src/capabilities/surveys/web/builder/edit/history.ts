/** What is, and the ways back and forth. */
export interface History<T> {
  past: readonly T[]
  now: T
  future: readonly T[]
  /** What the last change was made to, so that typing in one field is one step back; undefined ends it. */
  at: string | undefined
}

const mostSteps = 200

export function begun<T>(now: T): History<T> {
  return { past: [], now, future: [], at: undefined }
}

/** Changes of one kind right after each other (`at` the same) are one step back; nothing changed is no step. */
export function changed<T>(history: History<T>, now: T, at?: string): History<T> {
  if (now === history.now) return history
  if (at !== undefined && at === history.at) return { ...history, now, future: [] }
  return { past: [...history.past, history.now].slice(-mostSteps), now, future: [], at }
}

export function undone<T>(history: History<T>): History<T> {
  const now = history.past.at(-1)
  if (now === undefined) return history
  return { past: history.past.slice(0, -1), now, future: [history.now, ...history.future], at: undefined }
}

export function redone<T>(history: History<T>): History<T> {
  const [now, ...future] = history.future
  if (now === undefined) return history
  return { past: [...history.past, history.now], now, future, at: undefined }
}
