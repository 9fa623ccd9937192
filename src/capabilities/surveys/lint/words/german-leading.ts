import type { Leading } from './wording.ts'

const askOpenly = 'Ask openly, such as „Wie war …?“'

/** Ways of putting an answer into people's mouths, in German. */
export const germanLeading: readonly Leading[] = [
  {
    pattern:
      /^(?:finden|meinen|glauben|denken|sollten|sollte|wäre|ist|sind|war|waren|würden|möchten|haben) (?:sie|du|es|wir|das|unsere?) (?:nicht|nicht auch|auch)(?!\p{L})/iu,
    message: 'A negative question asks for a yes.',
    fix: askOpenly,
  },
  {
    pattern:
      /(?<!\p{L})(?:stimmen sie (?:dem |uns |darin )?(?:zu|überein)|würden sie (?:zustimmen|sagen)|sind sie (?:auch )?der meinung|geben sie (?:uns )?recht),? dass(?!\p{L})/iu,
    message: 'It asks to agree with an opinion that is already there.',
    fix: 'Name the thing and a scale, without an opinion.',
  },
  {
    pattern: /,\s*(?:oder|nicht wahr|stimmt['’]?s|richtig|gell|oder nicht|ja)\s*\?/i,
    message: 'The tag at the end tells people what to answer.',
    fix: 'Leave it out, and ask a plain question.',
  },
  {
    pattern:
      /(?<!\p{L})(?:doch (?:sicher|bestimmt|wohl)|sicherlich|bestimmt auch|natürlich|selbstverständlich|bekanntlich|offensichtlich|zweifellos|jeder weiß|wie allgemein bekannt)(?!\p{L})/iu,
    message: 'It says what the answer is.',
    fix: askOpenly,
  },
  {
    pattern:
      /(?<!\p{L})(?:die meisten|viele|alle|immer mehr|neun von zehn|\d+ ?(?:%|prozent)(?: der)?) (?:unserer |der )?(?:kunden|menschen|nutzer|gäste|leute|experten|eltern|kundinnen)(?!\p{L})|(?<!\p{L})(?:experten|studien|fachleute|wissenschaftler) (?:\p{L}+ )?(?:sagen|zeigen|empfehlen|sind sich einig|belegen|raten)(?!\p{L})|^wie die meisten/iu,
    message: 'What others think pulls answers their way.',
    fix: 'Leave others out of the question.',
  },
  {
    pattern:
      /(?<!\p{L})als (?:verantwortungsvoll|verantwortungsbewusst|treu|gut|modern|klug|geschätzt|fürsorglich)e[rsn]?(?!\p{L})/iu,
    message: 'It names people in a way that only one answer fits.',
    fix: 'Ask without saying who people are.',
  },
  {
    pattern:
      /^wir (?:arbeiten|geben|sind stolz|bemühen|legen|tun|wollen|möchten, dass)(?!\p{L})[^.!?]*[.!]/iu,
    message: 'What is said before the question already argues for an answer.',
    fix: 'Ask the question alone.',
  },
  {
    pattern:
      /(?<!\p{L})(?:warum|wieso|weshalb) (?:mögen|lieben|schätzen|bevorzugen|vertrauen|hassen|mag|liebst|gefällt|gefallen|ist \p{L}+ \p{L}+ besser)(?!\p{L})|(?<!\p{L})was (?:mögen|lieben|schätzen) (?:sie|du)(?!\p{L})|(?<!\p{L})was (?:gefällt|gefiel) (?:ihnen|dir) (?:am besten )?an(?!\p{L})|^wie sehr (?:hat|haben|gefällt|gefallen|genießen|genossen|freuen|lieben|mögen)(?!\p{L})/iu,
    message: 'It takes for granted how people feel.',
    fix: 'Ask first how it was, and then for the reason.',
  },
  {
    pattern:
      /^wie (?:schlimm|schlecht|toll|super|ärgerlich|nervig|lästig|enttäuschend|frustrierend|mühsam|stressig|langweilig|viel (?:besser|schneller|einfacher|schlechter)) (?:ist|war|sind|waren|fanden|finden)(?!\p{L})/iu,
    message: 'It takes one side for granted.',
    fix: 'Ask „Wie war …?“ with answers on both sides.',
  },
  {
    pattern:
      /^(?:lesen|kaufen|nutzen|verwenden|besuchen|sind|haben) sie (?:\p{L}+ ){0,3}?(?:immer|nie|ständig)(?!\p{L})/iu,
    message: '“Always” and “never” leave no room in between.',
    fix: 'Ask how often, with several answers.',
  },
]
