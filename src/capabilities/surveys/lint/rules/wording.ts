import type { Finding } from '../finding.ts'
import type { LintQuestion } from '../survey.ts'

type Said = Omit<Finding, 'question'>

/** Words that judge before anybody has answered. As the name of an answer they are fine. */
const judging =
  /\b(?:amazing|awesome|fantastic|wonderful|excellent|outstanding|superb|brilliant|incredible|exceptional|world[- ]class|award[- ]winning|best[- ]in[- ]class|cutting[- ]edge|state[- ]of[- ]the[- ]art|beloved|delightful|perfect|terrible|horrible|awful|dreadful|disgusting|atrocious)\b/i

/** Practice 2: the question itself does not judge. */
export function neutralWords({ title }: LintQuestion): Said[] {
  const found = judging.exec(title)?.[0]
  if (!found) return []
  return [
    {
      practice: 2,
      severity: 'warning',
      message: `“${found}” judges before the answer.`,
      fix: `Ask without “${found}”, and let people judge.`,
    },
  ]
}

interface Leading {
  pattern: RegExp
  message: string
  fix: string
}

const askOpenly = 'Ask openly, such as “How was …?”'
const negations = 'do|does|did|is|are|was|were|would|should|could|can|has|have|wo'

/** Ways of putting an answer into people's mouths. */
const leading: Leading[] = [
  {
    pattern: new RegExp(
      `^(?:${negations})n['’]t\\b|[.,:;] ?(?:${negations})n['’]t (?:you|it|we|they)\\b`,
      'i',
    ),
    message: 'A negative question asks for a yes.',
    fix: askOpenly,
  },
  {
    pattern: /\b(?:do|would|wouldn['’]t|don['’]t) you (?:not )?(?:agree|think|say|admit) (?:that|with)\b/i,
    message: 'It asks to agree with an opinion that is already there.',
    fix: 'Name the thing and a scale, without an opinion.',
  },
  {
    pattern:
      /,\s*(?:have|haven['’]t|do|don['’]t|did|didn['’]t|is|isn['’]t|are|aren['’]t|was|wasn['’]t|will|won['’]t) (?:you|it|we|they)\s*\?/i,
    message: 'The tag at the end tells people what to answer.',
    fix: 'Leave it out, and ask a plain question.',
  },
  {
    pattern:
      /\b(?:surely|obviously|of course|clearly,|naturally|needless to say|everyone knows|everybody knows)\b/i,
    message: 'It says what the answer is.',
    fix: askOpenly,
  },
  {
    pattern:
      /\b(?:most|many|all|other) (?:of our )?(?:people|customers|users|experts|guests|companies)\b[^.?]{0,40}\b(?:prefer|agree|say|think|love|like|choose|believe|recommend)|\b(?:experts|studies|research|scientists)\b[^.?]{0,20}\b(?:agree|show|shows|say|prove|proves|recommend)/i,
    message: 'What others think pulls answers their way.',
    fix: 'Leave others out of the question.',
  },
  {
    pattern:
      /^as an? (?:\w+ ){0,2}(?:responsible|loyal|smart|modern|caring|valued|good|busy)\b|\bas an? (?:responsible|loyal|smart|caring|good)\b/i,
    message: 'It names people in a way that only one answer fits.',
    fix: 'Ask without saying who people are.',
  },
  {
    pattern:
      /\bhow (?:much|well|greatly) (?:did|do|have) you (?:enjoy|love|like|enjoyed|loved|liked)\b|\bwhy (?:do|did) you (?:love|like|enjoy|prefer|trust|hate|dislike)\b|\bwhat (?:do|did) you (?:love|like|enjoy)(?: (?:most|best))? about our (?:\w+ ){0,2}(?:new|friendly)\b/i,
    message: 'It takes for granted how people feel.',
    fix: 'Ask first how it was, and then for the reason.',
  },
  {
    pattern:
      /\bhow (?:good|great|bad|awful|wrong|helpful and|much better|much worse|much easier|much faster|disappointed|frustrated|annoyed) (?:is|are|was|were|did|do|has|have)\b/i,
    message: 'It takes one side for granted.',
    fix: 'Ask “How was …?” with answers on both sides.',
  },
  {
    pattern:
      /\b(?:how much|how many)\b[^?]{0,40}\b(?:brilliant|terrible|fantastic|great|amazing)\b|\b(?:what|which) (?:problems?|trouble|pain|damage)\b[^?]{0,30}\b(?:cause|caused|give|gave|make|made) you\b/i,
    message: 'It takes for granted what it should find out.',
    fix: 'Ask first whether it happened.',
  },
  {
    pattern: /\b(?:do|did|have|are) you (?:always|never|ever so|constantly)\b/i,
    message: '“Always” and “never” leave no room in between.',
    fix: 'Ask how often, with several answers.',
  },
]

/** Practice 6: nothing leads, nothing is loaded. */
export function notLeading({ title }: LintQuestion): Said[] {
  const found = leading.find(({ pattern }) => pattern.test(title))
  return found ? [{ practice: 6, severity: 'warning', message: found.message, fix: found.fix }] : []
}

/** Two words that are one thing, or the two ends of one. */
const oneThing =
  /\b(?:terms (?:and|&) conditions|friends? (?:and|or) (?:family|families|colleagues?|relatives)|friends?,? (?:family )?or (?:a )?colleagues?|family (?:and|or) friends|research and development|pros and cons|likes and dislikes|questions and answers|first and last names?|(?:day|date)s? and times?|back and forth|black and white|bed and breakfast|health and safety|wear and tear|trial and error|more or less|once or twice|one or more|and why|and\/or|between \S+ and \S+|yes or no|sooner or later|click and collect|drag and drop|point of sale)\b/gi
const twoEnds =
  /\b(?:(?:dis)?satisfied or (?:dis)?satisfied|satisfied or dissatisfied|easy or (?:difficult|hard)|difficult or easy|good or bad|bad or good|likely or unlikely|(?:dis)?agree or (?:dis)?agree|happy or unhappy|better or worse|fast or slow|positive(?:ly)? or negative(?:ly)?|helpful or unhelpful|clear or unclear|too \w+ or too \w+)\b/gi

/** Practice 4: one thing per question. */
export function oneThingOnly({ title, type }: LintQuestion): Said[] {
  if (!asksTwo(title, type)) return []
  return [
    {
      practice: 4,
      severity: 'error',
      message: 'It asks two things at once; one answer cannot fit both.',
      fix: 'Make two questions of it.',
    },
  ]
}

/** Words of people may be about several things; a scale or a choice can only answer one. */
function asksTwo(title: string, type: string): boolean {
  if ((title.match(/\?/g)?.length ?? 0) > 1 && type !== 'comment' && type !== 'text') return true
  const plain = lastSentence(title).replaceAll(oneThing, 'it').replaceAll(twoEnds, 'it')
  if (/\b(?:as well as|along with|together with)\b/i.test(plain)) return type !== 'comment'
  if (type === 'comment' || type === 'text' || type === 'checkbox') return false
  return /[\p{L}\d’']+ (?:and|&) (?!then\b|so\b|if\b)[\p{L}\d’']+/iu.test(withoutNames(plain))
}

/** What is asked stands last; what stands before it sets the scene. */
function lastSentence(title: string): string {
  const sentences = title.split(/(?<=[.:!])\s+/)
  return (sentences.at(-1) ?? title).replace(
    /^(?:thinking (?:of|about)|when you|after you|considering|during|in)\b[^,?]{0,80},\s*/i,
    '',
  )
}

/** `Johnson & Johnson` is one. */
function withoutNames(text: string): string {
  return text.replaceAll(/(?<!^)\b\p{Lu}[\p{L}\d]* (?:and|&) \p{Lu}[\p{L}\d]*/gu, 'it')
}
