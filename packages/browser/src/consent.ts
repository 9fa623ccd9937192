import type { Storage } from './storage.ts'

/** What is allowed, by purpose: `{ analytics: true, marketing: false }`. */
export type Choices = Record<string, boolean>

/** What the visitor chose; undefined for what they were not asked. */
export function createConsent(storage: Storage, given?: Choices) {
  let choices: Choices = given ?? read(storage.get('consent'))
  // The browser says it for every site: do not sell or share.
  const hasSaidNo = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true

  return {
    allows: (purpose: string): boolean | undefined => choices[purpose],
    choose(made: Choices) {
      choices = { ...choices, ...made }
      storage.set('consent', JSON.stringify(choices))
    },
    /** As Segment's calls carry it. */
    told() {
      const categoryPreferences = { ...choices, ...(hasSaidNo && { sharing: false }) }
      return Object.keys(categoryPreferences).length > 0 ? { consent: { categoryPreferences } } : {}
    },
  }
}

function read(text: string | null): Choices {
  try {
    return JSON.parse(text ?? '{}')
  } catch {
    return {}
  }
}
