import type { Purpose } from '../definitions/store.ts'
import type { Element } from './ready-question.ts'

/** A ready survey: what is asked, and what for. */
export interface ReadySurvey {
  key: string
  name: string
  /** When to ask it, in a sentence. */
  about: string
  purpose: Purpose
  isAnonymous: boolean
  /** The JSON of SurveyJS. */
  definition: Record<string, unknown>
}

interface Told extends Omit<ReadySurvey, 'definition' | 'isAnonymous'> {
  isAnonymous?: boolean
  /** Beside English. */
  languages?: readonly string[]
  title: Text
  intro: Text
  thanks: Text
  /** Questions that stand together. */
  pages: Element[][]
}
type Text = Readonly<Record<string, string>>

/** A text in English and German. */
export function two(english: string, german: string): Text {
  return { default: english, de: german }
}

/** Makes a survey of ready questions; it speaks only the languages in which all of it is said. */
export function readySurvey({
  title,
  intro,
  thanks,
  pages,
  isAnonymous = false,
  languages = ['de'],
  ...told
}: Told): ReadySurvey {
  const definition = {
    locale: 'en',
    title,
    description: intro,
    completedHtml: thanks,
    showProgressBar: true,
    pages: pages.map((elements, i) => ({ name: `page${i + 1}`, elements })),
  }
  return { ...told, isAnonymous, definition: speaking(definition, languages) as Record<string, unknown> }
}

function speaking(node: unknown, languages: readonly string[]): unknown {
  if (Array.isArray(node)) return node.map((one) => speaking(one, languages))
  if (typeof node !== 'object' || node === null) return node
  const isText = 'default' in node
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !isText || key === 'default' || languages.includes(key))
      .map(([key, value]) => [key, speaking(value, languages)]),
  )
}
