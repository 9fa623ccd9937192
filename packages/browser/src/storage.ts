/** The device's memory, of which nothing is used until the visitor allows it; until then values live with the page. */
export interface Storage {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
  /** Keys that begin like this, also of other tabs. */
  keys(beginning: string): string[]
  /** Once allowed, what the page remembers goes to the device; once refused, all of it is taken off the device. */
  allow(allowed: boolean): void
}

/** A full or forbidden memory must never break the page. */
function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

export function createStorage(writeKey: string): Storage {
  const prefix = `attune.${writeKey.slice(-6)}.`
  const own = new Map<string, string>()
  // Whoever chose on an earlier page has left the choice here; nothing else is read before that.
  let isAllowed = attempt(() => localStorage.getItem(`${prefix}consent`)) !== null

  const stored = () => attempt(() => Object.keys(localStorage)) ?? []

  return {
    get: (key) => own.get(key) ?? (isAllowed ? attempt(() => localStorage.getItem(prefix + key)) : null),
    set(key, value) {
      own.set(key, value)
      if (isAllowed) attempt(() => localStorage.setItem(prefix + key, value))
    },
    remove(key) {
      own.delete(key)
      attempt(() => localStorage.removeItem(prefix + key))
    },
    keys(beginning) {
      if (!isAllowed) return []
      const full = prefix + beginning
      return stored()
        .filter((key) => key.startsWith(full))
        .map((key) => key.slice(prefix.length))
    },
    allow(allowed) {
      isAllowed = allowed
      if (allowed) for (const [key, value] of own) attempt(() => localStorage.setItem(prefix + key, value))
      else for (const key of stored()) if (key.startsWith(prefix)) attempt(() => localStorage.removeItem(key))
    },
  }
}
