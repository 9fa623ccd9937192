/** A text with its place in meaning; without one (fast mode) its words alone decide. */
export interface Located {
  text: string
  embedding?: Float32Array
}

/** A text that somebody said the topics of, by name. */
export interface Example {
  text: string
  /** Length 1. */
  embedding: Float32Array
  topics: readonly string[]
  /**
   * The topics somebody decided about, by name: only those are checked by it, and where it is about none of them nothing is
   * known of others. Everything is decided where this is left out. With an empty list it teaches and checks nothing, as
   * invented phrases do.
   */
  decided?: readonly string[]
}

/** Whether an example says yes or no to a topic. */
export function tells({ topics, decided }: Example, topic: string): boolean {
  return topics.length > 0 || !decided || decided.length === 0 || decided.includes(topic)
}

/** Whether a topic may be checked by it. */
export function checks({ decided }: Example, topic: string): boolean {
  return decided === undefined || decided.includes(topic)
}

/** A topic to learn. */
export interface TopicToLearn {
  name: string
  id?: string
  above?: string[]
  /** Its name and description as one text, with its place in meaning: counts as one more example. */
  described?: { text: string; embedding: Float32Array }
}

/** What was found in the examples that somebody should know. */
export interface ExampleRemarks {
  /** Rows without words. */
  empty: number
  /** The same text with the same topics again; counted once. */
  duplicates: number
  /** Texts that occur with different topics where each has one. */
  conflicts: number
  /** Topics with too few examples to be checked. */
  single: string[]
}

/**
 * The examples as they are learned: without empty ones and repetitions, in an order of their own, so that the order in which
 * they came changes nothing. Where a text may have many topics, those given to the same text apart are put together.
 */
export function tidied(examples: readonly Example[], labels: 'one' | 'many') {
  const byText = Map.groupBy(examples, ({ text }) => text.trim())
  const empty = byText.get('')?.length ?? 0
  byText.delete('')
  const tidy: Example[] = []
  let [duplicates, conflicts] = [0, 0]
  for (const same of byText.values()) {
    const distinct = [...new Map(same.map((one) => [[...one.topics].sort().join('\n'), one])).values()]
    duplicates += same.length - distinct.length
    if (distinct.length > 1 && labels === 'one') conflicts++
    tidy.push(...(labels === 'one' ? distinct : [together(distinct)]))
  }
  tidy.sort((a, b) => compare(a.text, b.text) || compare(a.topics.join('\n'), b.topics.join('\n')))
  return { examples: tidy, empty, duplicates, conflicts }
}

function together(same: readonly Example[]): Example {
  const decided = same.every((one) => one.decided) && {
    decided: onceEach(same.flatMap((one) => one.decided ?? [])),
  }
  return { ...same[0]!, topics: onceEach(same.flatMap(({ topics }) => topics)), ...decided }
}

function onceEach(names: readonly string[]) {
  return [...new Set(names)].sort(compare)
}

function compare(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0
}
