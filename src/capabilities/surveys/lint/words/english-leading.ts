import type { Leading } from './wording.ts'

const askOpenly = 'Ask openly, such as “How was …?”'
const helpers = 'do|does|did|is|are|was|were|would|should|could|can|has|have|wo'
const crowd = 'people|customers|users|experts|guests|companies|families|visitors|members|colleagues'

/** Ways of putting an answer into people's mouths, in English. */
export const englishLeading: readonly Leading[] = [
  {
    pattern: new RegExp(`^(?:${helpers})n['’]t\\b|[.,:;] ?(?:${helpers})n['’]t (?:you|it|we|they)\\b`, 'i'),
    message: 'A negative question asks for a yes.',
    fix: askOpenly,
  },
  {
    pattern:
      /\b(?:do|would|wouldn['’]t|don['’]t) you (?:not )?(?:also )?(?:agree|think|say|admit|concede) (?:that|with)\b|\b(?:fair|safe|right|true) to say\b/i,
    message: 'It asks to agree with an opinion that is already there.',
    fix: 'Name the thing and a scale, without an opinion.',
  },
  {
    pattern:
      /,\s*(?:(?:have|haven['’]t|do|don['’]t|did|didn['’]t|is|isn['’]t|are|aren['’]t|was|wasn['’]t|will|won['’]t) (?:you|it|we|they)|right|correct|no|yes|true|okay|agreed)\s*\?/i,
    message: 'The tag at the end tells people what to answer.',
    fix: 'Leave it out, and ask a plain question.',
  },
  {
    pattern:
      /\b(?:surely|obviously|of course|clearly,|naturally|needless to say|undoubtedly|as (?:you|we all|everyone) knows?|everyone knows|everybody knows)\b/i,
    message: 'It says what the answer is.',
    fix: askOpenly,
  },
  {
    pattern: new RegExp(
      `\\b(?:most|many|all|other|more and more|\\d+ ?%|\\d+ percent|\\w+ (?:out of|in) (?:every )?(?:ten|five|four|three|\\d+)) (?:of )?(?:our |the )?(?:other )?(?:${crowd})\\b[^.?]{0,40}\\b(?:prefer|agree|feel|say|think|love|like|choose|believe|recommend|trust|rate)|\\b(?:experts|studies|research|scientists)\\b[^.?]{0,20}\\b(?:agree|believe|show|shows|say|prove|proves|recommend)|^like (?:most|many|all|our other)\\b`,
      'i',
    ),
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
      /^(?:given|in view of|because of|thanks to|knowing)\b[^,?]{3,80},|^(?:at \p{L}+, )?we (?:work|pride|strive|try|always|aim|care|are proud|do our best|know|believe|love|want)\b[^.!?]*[.!]/iu,
    message: 'What is said before the question already argues for an answer.',
    fix: 'Ask the question alone.',
  },
  {
    pattern:
      /\bhow (?:much|well|greatly) (?:did|do|have) you (?:enjoy|love|like|enjoyed|loved|liked)\b|\bwhy (?:do|did) you (?:love|like|enjoy|prefer|trust|hate|dislike)\b|\bwhat (?:do|did) you (?:love|like|enjoy|hate|dislike)(?: (?:most|best|least))? about\b|\bwhy (?:is|are|was|were)\b[^?]{0,40}\b(?:better|best|good|great|worse|worst|bad|popular)\b/i,
    message: 'It takes for granted how people feel.',
    fix: 'Ask first how it was, and then for the reason.',
  },
  {
    pattern:
      /\bhow (?:good|great|bad|awful|wrong|boring|annoying|frustrating|painful|disappointing|stressful|confusing|helpful and|much (?:better|worse|easier|faster|happier|more)|disappointed|frustrated|annoyed|angry) (?:is|are|was|were|did|do|has|have)\b/i,
    message: 'It takes one side for granted.',
    fix: 'Ask “How was …?” with answers on both sides.',
  },
  {
    pattern:
      /\b(?:how much|how many)\b[^?]{0,40}\b(?:brilliant|terrible|fantastic|great|amazing)\b|\b(?:what|which) (?:problems?|trouble|pain|damage)\b[^?]{0,30}\b(?:cause|caused|give|gave|make|made) you\b|\b(?:how much|how far|to what extent) (?:has|have|did|does|do|will) [^?]{2,50} (?:improved?|increased?|boost(?:ed)?|enhanced?|enrich(?:ed)?|sav(?:ed?)|simplif(?:y|ied)|reduced?)\b/i,
    message: 'It takes for granted what it should find out.',
    fix: 'Ask first whether it happened.',
  },
  {
    pattern: /\b(?:do|did|have|are) you (?:always|never|ever so|constantly)\b/i,
    message: '“Always” and “never” leave no room in between.',
    fix: 'Ask how often, with several answers.',
  },
  {
    pattern:
      /\b(?:extra mile|(?:make|made) your day|above and beyond|(?:did|do) we exceed your expectations|blown? (?:you )?away|second to none)\b/i,
    message: 'It offers praise to nod at.',
    fix: 'Ask how it was, with answers on both sides.',
  },
]
