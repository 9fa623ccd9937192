/** Answers in words, worst first, as survey tools offer them; a place in the list is a score from 1. */
const satisfaction5 = [
  'very dissatisfied | dissatisfied | neither satisfied nor dissatisfied / neutral / neither | satisfied | very satisfied',
  'extremely dissatisfied | somewhat dissatisfied | neither satisfied nor dissatisfied | somewhat satisfied | extremely satisfied',
  'very dissatisfied | somewhat dissatisfied | neither satisfied nor dissatisfied / neutral | somewhat satisfied | very satisfied',
  'not at all satisfied | not so satisfied | somewhat satisfied | very satisfied | extremely satisfied',
  'sehr unzufrieden | unzufrieden / eher unzufrieden | neutral / teils, teils / teils/teils | zufrieden / eher zufrieden | sehr zufrieden',
  'très insatisfait / très insatisfaite | insatisfait / insatisfaite / plutôt insatisfait | neutre / ni satisfait ni insatisfait | satisfait / satisfaite / plutôt satisfait | très satisfait / très satisfaite',
  'muy insatisfecho / muy insatisfecha | insatisfecho / insatisfecha | neutral / ni satisfecho ni insatisfecho | satisfecho / satisfecha | muy satisfecho / muy satisfecha',
]
const satisfaction7 = [
  'extremely dissatisfied | moderately dissatisfied | slightly dissatisfied | neither satisfied nor dissatisfied | slightly satisfied | moderately satisfied | extremely satisfied',
]
const agreement7 = [
  'strongly disagree | disagree | somewhat disagree | neither agree nor disagree / neutral | somewhat agree | agree | strongly agree',
]

interface Labels {
  scale: string
  /** Only where the question is about this; agreement can be asked about anything. */
  topic?: string
  scores: Record<string, number>
}

const known: Labels[] = [
  ...satisfaction5.map((list) => ({ scale: 'csat5', scores: scoresOf(list) })),
  ...satisfaction7.map((list) => ({ scale: 'csat7', scores: scoresOf(list) })),
  ...agreement7.map((list) => ({ scale: 'ces7', topic: 'ease', scores: scoresOf(list) })),
  { scale: 'nes', topic: 'ease', scores: { easy: 1, neither: 0, difficult: -1 } },
]

function scoresOf(list: string): Record<string, number> {
  const places = list.split(' | ').map((names) => names.split(' / '))
  return Object.fromEntries(places.flatMap((names, at) => names.map((name) => [name, at + 1])))
}

/** The scale whose words these are, every one of them; undefined where some word belongs to none, or several fit. */
export function labelledScale(values: readonly string[], topic: string | undefined) {
  const said = new Set(values.map((value) => value.toLowerCase().trim()))
  if (said.size < 2) return undefined // one word alone stands in several lists
  const fitting = known.filter(
    (labels) =>
      (!labels.topic || labels.topic === topic) &&
      [...said].every((word) => Object.hasOwn(labels.scores, word)),
  )
  const [first] = fitting
  const isTold = fitting.every(({ scale, scores }) =>
    [...said].every((word) => scale === first?.scale && scores[word] === first.scores[word]),
  )
  return first && isTold ? { scale: first.scale, words: first.scores } : undefined
}
