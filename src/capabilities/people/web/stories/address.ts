const kinds = ['story', 'win', 'exception'] as const
export type StoryKind = (typeof kinds)[number]

/** Which stories are shown, and the moment somebody is about to tell of. */
export interface StoriesAddress {
  kind?: StoryKind
  search?: string
  /** One alone, where a notification leads. */
  story?: string
  /** An interaction to tell the story of: the form is open. */
  tell?: string
}

export interface ExceptionsAddress {
  search?: string
  from?: string
  until?: string
}

/** Reads an address somebody may have typed: what is not understood is left out. */
export function readStoriesAddress({ kind, search, story, tell }: Record<string, unknown>): StoriesAddress {
  const known = kinds.find((one) => one === kind)
  return {
    ...(known && { kind: known }),
    ...words(search),
    ...(isId(story) && { story }),
    ...((isId(tell) || tell === 'new') && { tell }),
  }
}

export function readExceptionsAddress({ search, from, until }: Record<string, unknown>): ExceptionsAddress {
  return { ...words(search), ...(isDay(from) && { from }), ...(isDay(until) && { until }) }
}

function words(search: unknown) {
  return typeof search === 'string' && search.trim() !== '' ? { search: search.slice(0, 200) } : {}
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
}
