import type { Context } from '../../../platform/context.ts'
import { themeNames } from '../themes/current.ts'
import { topicNames } from '../topics/current.ts'

export interface Name {
  name: string
  /** The topic above it; null at the top, and for themes. */
  above: string | null
}

/** How topics and themes are called, by id. */
export interface Names {
  topics: ReadonlyMap<string, Name>
  themes: ReadonlyMap<string, Name>
}

export async function namesNow(context: Context): Promise<Names> {
  const [topics, themes] = await Promise.all([topicNames(context), themeNames(context)])
  return { topics, themes }
}

/** These topics and all above them, each once: what is about one is about those, too. */
export function withThoseAbove(ids: readonly string[], topics: Names['topics']): string[] {
  const found = new Set<string>()
  for (const id of ids) {
    for (let at: string | null = id; at !== null && !found.has(at); at = topics.get(at)?.above ?? null)
      found.add(at)
  }
  return [...found]
}
