import { type Frame, showFrame } from './frame.ts'
import { isSetOff, type Place } from './place.ts'

export interface SurveyWatch {
  /** A page was seen, or an event happened. */
  happened(event?: string): void
  stop(): void
}

interface Parts {
  host: string
  writeKey: string
  /** Who is asked; null while nothing may be known of them. */
  whom(): { anonymousId: string; userId?: string } | null
}

/**
 * Asks visitors what the company wishes to know, one survey at a time. Whether this visitor is asked at all is decided by
 * Attune when the moment has come: who was asked lately or said no is left in peace.
 */
export function watchSurveys({ host, writeKey, whom }: Parts): SurveyWatch {
  const asked = new Set<string>()
  const timers = new Set<ReturnType<typeof setTimeout>>()
  let places: Promise<Place[]> | undefined
  let shown: Frame | undefined
  let isOver = false

  async function tell<T>(path: string, body: object, otherwise: T): Promise<T> {
    try {
      const reply = await fetch(host + path, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: JSON.stringify({ writeKey, language: navigator.language, ...body }),
        credentials: 'omit',
      })
      return reply.ok ? await reply.json() : otherwise
    } catch {
      return otherwise
    }
  }

  async function ask(place: Place) {
    const visitor = whom()
    if (isOver || shown || !visitor || asked.has(place.id)) return
    asked.add(place.id)
    const { url } = await tell('/v1/surveys/ask', { place: place.id, ...visitor }, { url: '' })
    if (!url || isOver || shown) return
    shown = showFrame(place, new URL(url, host).href, () => {
      shown = undefined
    })
  }

  return {
    async happened(event) {
      // Nobody who may not be known is asked; and where nothing is asked, one question to Attune is all.
      if (!whom()) return
      const { pathname } = location
      places ??= tell('/v1/surveys', {}, { places: [] as Place[] }).then((told) => told.places)
      for (const place of await places) {
        if (!isSetOff(place, { event, path: pathname })) continue
        const timer = setTimeout(() => {
          timers.delete(timer)
          void ask(place)
        }, place.delay * 1000)
        timers.add(timer)
      }
    },
    stop() {
      isOver = true
      for (const timer of timers) clearTimeout(timer)
      shown?.close()
    },
  }
}
