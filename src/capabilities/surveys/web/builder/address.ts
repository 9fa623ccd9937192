/** What the builder shares in its address. */
export interface BuilderAddress {
  /** Name of the open question. */
  question?: string
  view?: 'translations'
  /** Of the preview, and the one that is translated into. */
  language?: string
}

const code = /^[a-z]{2}(-[a-z]{2,4})?$/i

/** Reads an address somebody may have typed: what is not understood is left out. */
export function readBuilderAddress(search: Record<string, unknown>): BuilderAddress {
  const { question, view, language } = search
  return {
    ...(typeof question === 'string' && { question }),
    ...(view === 'translations' && { view }),
    ...(typeof language === 'string' && code.test(language) && { language: language.toLowerCase() }),
  }
}
