import { englishLeading } from './english-leading.ts'
import { englishOffice } from './english-office.ts'
import { englishGrade } from './grade.ts'
import type { Wording } from './wording.ts'

const very =
  '(?:(?:very|extremely|quite|rather|somewhat|strongly|fully|completely|mostly|slightly|totally|much|a little|far) )*'
const good =
  'excellent|great|good|satisfied|happy|easy|likely|agree|helpful|clear|clean|quick(?:ly)?|fast|friendly|exceeded|better|positive|perfect|outstanding|delighted|delicious|superb|pleased|pleasant|safe|quiet|useful|polite|comfortable|well|acceptable'
const badly =
  'poor|terrible|awful|horrible|bad|dissatisfied|unsatisfied|unhappy|difficult|hard|unlikely|disagree|unhelpful|unclear|dirty|slow(?:ly)?|unfriendly|did not meet|worse|negative|disappointed|unbearable|unpleasant|unsafe|noisy|useless|rude|uncomfortable|badly|unacceptable|displeased|not (?:at all )?\\w+'
const judging =
  'amazing|awesome|fantastic|wonderful|excellent|outstanding|superb|brilliant|incredible|exceptional|magnificent|spectacular|marvell?ous|stunning|gorgeous|delicious|unforgettable|unbeatable|unrivalled|unparalleled|revolutionary|ground-?breaking|legendary|phenomenal|exciting|innovative|world[- ]class|first[- ]class|top[- ]notch|award[- ]winning|best[- ]in[- ]class|cutting[- ]edge|state[- ]of[- ]the[- ]art|beloved|delightful|perfect|terrible|horrible|awful|dreadful|disgusting|atrocious|horrendous|appalling|abysmal|disastrous|ridiculous|outrageous'
const praising =
  'fast|quick|speedy|friendly|helpful|kind|caring|professional|skilled|expert|dedicated|hard[- ]?working|great|good|best|nice|lovely|beautiful|popular|famous|trusted|reliable|easy|easy-to-use|simple|convenient|modern|fresh|tasty|fair|low|improved|better|faster|superior|premium quality|high[- ]quality|generous|unique|special|successful|powerful|smart'

/** English as companies ask in it. */
export const english: Wording = {
  judging: new RegExp(`\\b(?:${judging})\\b`, 'i'),
  praising: new RegExp(
    `\\bour (?:new,? |newly )?((?:${praising})(?:(?:,? and|,) (?:${praising}))*) (?!for|to|of|in|and)\\p{L}`,
    'iu',
  ),
  loaded:
    /\b(?:wasteful|greedy|faceless|corrupt|reckless|so-called|overpriced|bloated|senseless|unfair(?:ly)?|shameful|lazy|incompetent|outdated|cheap imitations?|way too (?:much|many|expensive)|burden(?:some)?|harmless|common[- ]sense)\b/i,
  degree: new RegExp(`^(how) (?:very |truly )?(${judging}) ((?:was|were|is|are|did|do)\\b)`, 'i'),
  leading: englishLeading,
  oneThing:
    /\b(?:terms (?:and|&) conditions|friends? (?:and|or) (?:family|families|colleagues?|relatives)|friends?,? (?:family )?or (?:a )?colleagues?|family (?:and|or) friends|research and development|pros and cons|likes and dislikes|like and dislike|questions and answers|first and last names?|(?:day|date)s? and times?|back and forth|black and white|bed and breakfast|health and safety|wear and tear|trial and error|more or less|once or twice|one or more|and why|and how|and\/or|between \S+ and \S+|yes or no|sooner or later|click and collect|drag and drop|point of sale|bread and butter|food and drinks?|fruit and vegetables|help and support|ups and downs|pick(?:-| )and(?:-| )(?:mix|choose)|(?:dis)?satisfied or (?:dis)?satisfied|easy or (?:difficult|hard)|difficult or easy|good or bad|bad or good|likely or unlikely|(?:dis)?agree or (?:dis)?agree|happy or unhappy|better or worse|fast or slow|positive(?:ly)? or negative(?:ly)?|helpful or unhelpful|clear or unclear|too \w+ or too \w+)\b/gi,
  binding: /\b(?:as well as|along with|together with|plus)\b/i,
  pair: /\b(the |our |your |an? )?([\p{L}\d’'-]+) (?:and|&) (?!then\b|so\b|if\b)(the |our |your |an? )?([\p{L}\d’'-]+)(?=$|[?.!]| (?:of|in|at|with|on|for|from|to|you|our|your|the|us)\b)/iu,
  scene: /^(?:thinking (?:of|about)|when you|after you|considering|during|in)\b[^,?]{0,80},\s*/i,
  verbs:
    /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|its|their|his|her|my|we|you|they)$/i,
  ...englishOffice,
  negatives: /\b(?:not|no|never|none|nothing|cannot|without|disagree|uncommon|unusual|\w+n['’]t)\b/gi,
  notNegative: /\b(?:yes or no|whether or not|if not)\b/i,
  grade: englishGrade,
  positive: new RegExp(`^${very}(?:${good})\\b`, 'i'),
  negative: new RegExp(`^${very}(?:${badly})\\b`, 'i'),
  balanced: [
    { about: /satisfied|happy|pleased/i, labels: ['Very satisfied', 'Satisfied', 'Neither satisfied nor dissatisfied', 'Dissatisfied', 'Very dissatisfied'] },
    { about: /easy|difficult|hard\b/i, labels: ['Very easy', 'Easy', 'Neither easy nor difficult', 'Difficult', 'Very difficult'] },
    { about: /agree/i, labels: ['Strongly agree', 'Agree', 'Neither agree nor disagree', 'Disagree', 'Strongly disagree'] },
    { about: /likely/i, labels: ['Very likely', 'Likely', 'Neither likely nor unlikely', 'Unlikely', 'Very unlikely'] },
    { about: /helpful/i, labels: ['Very helpful', 'Helpful', 'Neither helpful nor unhelpful', 'Unhelpful', 'Very unhelpful'] },
    { about: /./, labels: ['Very good', 'Good', 'Neither good nor bad', 'Bad', 'Very bad'] },
  ], // biome-ignore format: one scale a line
  personal:
    /\b(?:(?:your|you(?:r)? (?:full|annual|monthly|current))\s+(?:\w+\s+){0,2}?(?:income|salary|wage|earnings|savings|debts?|credit score|bank details|religion|faith|gender|sex|sexual orientation|sex life|race|ethnicity|ethnic (?:origin|background|group)|nationality|citizenship|date of birth|birthday|birth ?date|e-?mail(?: address)?|(?:mobile|phone|telephone|cell)(?: phone)?(?: number)?|home address|postal address|full name|first name|last name|surname|marital status|political (?:views?|party|opinions?)|disabilit(?:y|ies)|social security number|passport number|weight|diagnos[ie]s|medication)|(?:enter|give|tell|leave) (?:us )?your (?:name|e-?mail|phone|address|details)|how old are you|(?:what|which) year were you born|when were you born|how much (?:do you (?:earn|weigh|owe)|money do you make)|(?:any )?(?:health|medical) (?:conditions?|problems?|issues?)|a (?:disability|chronic (?:illness|disease|condition))|are you (?:pregnant|married|single|divorced|disabled|religious|gay|ill)|(?:medicines?|medication|drugs) do you take|trade union|which party (?:did|do|will|would) you vote|who(?:m)? did you vote)\b/i,
  wayOut: /prefer not|rather not|no answer|do not want to (?:say|tell)|skip/i,
  consent:
    /\b(?:consent|i agree|agree (?:to|that) (?:us|we|my|our)|privacy|may we (?:contact|use|keep|call|write|e-?mail)|data protection)\b/i,
  late: /\b(?:deliver(?:y|ed)|your (?:last |recent |latest )?(?:order|purchase|invoice|bill|contract|subscription|account manager)|(?:customer |technical )?(?:support|service) (?:team|so far)|our support|customer service|return(?:ed)? the item|refund|warranty|renew(?:al)?|since you (?:became|bought|joined))\b/i,
  early:
    /\bhow did you (?:first )?(?:hear|find out|learn|get to know) (?:about|of)?\s?(?:us|our)|\bwhat (?:first )?(?:made|brought) you (?:aware|to us)|\bwhich (?:other )?(?:companies|providers|brands) (?:are|were) you (?:looking at|comparing|considering)\b/i,
}
