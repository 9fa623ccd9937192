import { useState } from 'react'

const kept = 6

/**
 * Ids of what somebody used in the palette, newest first. They stay in this browser, for each person by themselves;
 * ids and no names, so that a shared computer tells nothing about customers.
 */
export function useLately(personId: string) {
  const place = `attune.lately.${personId}`
  const [lately, setLately] = useState(() => read(place))
  const remember = (id: string) => {
    const now = [id, ...lately.filter((other) => other !== id)].slice(0, kept)
    setLately(now)
    write(place, now)
  }
  return { lately, remember }
}

/** Somebody else may have written there: what is no list of texts is nothing. */
function read(place: string): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(list) ? list.filter((id) => typeof id === 'string').slice(0, kept) : []
  } catch {
    return []
  }
}

function write(place: string, ids: string[]) {
  try {
    localStorage.setItem(place, JSON.stringify(ids))
  } catch {
    // A browser that keeps nothing, as in a private window: then nothing was used lately next time.
  }
}
