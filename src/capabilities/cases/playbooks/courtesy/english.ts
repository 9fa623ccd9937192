import type { CourtesyWords } from './wording.ts'

const days = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday'
const months = 'january|february|march|april|may|june|july|august|september|october|november|december'
const numbers = '\\d+|an?|the|one|two|three|four|five|six|seven|eight|nine|ten'
const verbs =
  "send|submit|pay|stop|read|provide|return|restart|fill|contact|calm|wait|check|follow|call|bring|use|give|write|confirm|sign|upload|attach|complete|try|refrain|do not|don't"

export const english: CourtesyWords = {
  objections: {
    blame: [
      /\byou (?:should|could|ought to) have\b/g,
      /\b(?:if|had) you (?:had )?(?!been|experienced|suffered)\w+(?:ed|en|ad)\b/g,
      /\byou (?:clearly |obviously |evidently |simply |just )?(?:failed|forgot|neglected|overlooked|ignored|missed|omitted|misread|misunderstood)\b/g,
      /\byou (?:obviously|clearly|evidently|apparently)\b/g,
      /\byou (?:did not|didn't|never|have not|haven't) (?:\w+ )?(?:read|follow|attach|tell|told|provide|inform|send|sent|enter|check|give|gave|confirm|respond|reply|answer)\w*\b/g,
      /\byou (?:claim|allege)\b/g,
      /\bas (?:we|i) (?:have )?(?:already|previously|repeatedly)\b/g,
      /\b(?:your|by your) own (?:mistake|fault|error)\b/g,
      /\byour (?:mistake|fault|error|negligence|carelessness)\b/g,
      /\bcaused by you(?:r)?\b/g,
      /\b(?:it )?(?:says|is stated|stands) so clearly\b/g,
    ],
    command: [
      /\byou (?:must|have to|need to|will have to|are required to|are obliged to|are expected to)\b(?! not\b)/g,
      /\byou are to \w+\b/g,
    ],
    jargon: [
      /\b(?:sla|rma|kpi|fcr|crm|kyc|uid|eta|api|l[123]|roi|csat|nps|eod|poc|tier[ -][123])\b/g,
      /\bescalat\w+\b/g,
      /\b(?:as per|pursuant to|hereby|aforementioned|herewith|in accordance with|the above-mentioned|henceforth|notwithstanding)\b/g,
      /\b(?:backend|frontend|hotfix|deploy\w*|provision(?:ing|ed)|disposition\w*|backlog|root cause analysis|workflow|stakeholder\w*|omnichannel|onboarding flow|leverag\w+|utili[sz]e\w*|facilitat\w+)\b/g,
      /\b(?:as stated in|according to) (?:our|the) (?:terms|policy|policies|conditions|guidelines)\b/g,
      /\b(?:section|clause|paragraph|article) \d+/g,
      /\bresolution time\b|\bin status\b|\bopen items?\b/g,
    ],
    'empty-apology': [
      /\b(?:for )?(?:any|the|this|all) (?:\w+ )?inconveniences?\b/g,
      /\bany (?:trouble|problems?|difficult(?:y|ies)|distress|upset)\b/g,
      /\bsorry (?:that )?you feel\b/g,
      /\b(?:sorry|apologi[sz]e|regret) if\b/g,
      /\b(?:sorry|apologi[sz]e|apologies|regret)\b,? but\b/g,
      /\bsorry (?:about|for) (?:that|this)\b/g,
    ],
  },
  imperative: new RegExp(`^(?:and |or |so |then )?(?:${verbs})\\b`),
  kind: /\b(?:please|kindly|if you (?:like|would|want|prefer)|feel free|call me|write to me|reply|tell me|let me know)\b/,
  time: new RegExp(
    [
      `\\b(?:${days}|${months}|today|tomorrow|tonight|noon|midnight|this (?:morning|afternoon|evening|week|month))\\b`,
      `\\b(?:within|in|after|for) (?:the (?:next )?)?(?:${numbers})? ?(?:minutes?|hours?|(?:working |business )?days?|weeks?|months?)\\b`,
      '\\b\\d{1,2}[:.]\\d{2}\\b|\\b\\d{1,2} o.clock\\b|\\b\\d{1,2} ?[ap]m\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b',
      '\\bthe same day\\b|\\bnext (?:working day|week|month)\\b|\\bend of (?:the|this) (?:day|week|month)\\b',
      '\\b(?:by|until|before|on) [\\[{]',
    ].join('|'),
  ),
  vague:
    /\b(?:as soon as (?:possible|we can|i can)|asap|shortly|soon(?! you)|in due (?:course|time)|at some point|promptly|at (?:the|our) earliest|in the near future|without delay)\b/g,
  promise:
    /\b(?:(?:i|we)(?: will|'ll| am going to| are going to)|(?:will|is going to|are going to) (?:be \w+|contact|call|write|reach|get back|reply|answer))\b/,
  nextStep:
    /\?|\b(?:(?:i|we|they|you|it|that|this|colleague|manager|engineer|technician|somebody)(?:'ll| will| can| may)|going to|reply|call me|tell me|let me know|please)\b/,
}
