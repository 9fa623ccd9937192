import type { MannerCues } from './manners.ts'

export const englishCues: MannerCues = {
  competitive: [
    {
      pattern:
        /\b(?:your |a )?(?:competitors?|rivals?)\b|\bthe other (?:shop|company|provider)\b|\belsewhere\b|\b(?:cheaper|better) (?:at|with|from) \w+/,
      points: 2,
      words: 'Compares us with others',
    },
    {
      pattern:
        /\b(?:match|beat) (?:it|the|their|that)\b|\b(?:best|better|first) (?:offer|deal|price)\b|\bmake me an offer\b|\bwhat (?:can|else can|will|do|are) you (?:offer|going to do for me|do for me)|\bon the table\b|\bdo better than\b|\bimprove your offer\b|\bwe have a deal\b|\bpercent off\b/,
      points: 2,
      words: 'Bargains',
    },
    {
      pattern:
        /\b(?:gold|platinum|premium|vip) (?:member|customer)\b|\b(?:customer|client|member) (?:of yours )?(?:for|since) \w+|\bi spend more\b|\baccount of our size\b|\bbe served first\b/,
      points: 1,
      words: 'Reminds us of their standing',
    },
    {
      pattern:
        /\bor i(?:'ll| will)? (?:switch|go|leave)\b|\bkeep me\b|\bmy renewal\b|\bi expect (?:a |at least )?(?:better|more)\b/,
      points: 1,
      words: 'Sets a price for staying',
    },
  ],
  combatant: [
    {
      pattern:
        /\b(?:idiots?|stupid|liars?|thieves|thief|crooks?|incompetent|scammers?|morons?|pathetic|disgusting|disgrace|shame on you|like dirt|clowns?)\b/,
      points: 2,
      words: 'Insults',
    },
    {
      pattern:
        /\b(?:you|he|she|they|driver) (?:all )?(?:lied?|cheat(?:ed)?|stole|steal)\b|\b(?:scam|fraud|rip-?off|your lies)\b/,
      points: 2,
      words: 'Accuses us of lying or cheating',
    },
    {
      pattern:
        /\b(?:lawyer|attorney|sue you|in court|go(?:ing)? to the press|report you|consumer (?:office|protection)|police|post this everywhere|make sure nobody buys|you will pay for)\b/,
      points: 2,
      words: 'Threatens with a lawyer, the press or reviews',
    },
    { pattern: /\bhow dare you\b|\bshould all be fired\b|!{2,}/, points: 1, words: 'Shouts' },
  ],
  cooperative: [
    {
      pattern:
        /\b(?:could|would) you (?:please |perhaps |kindly |possibly )?\w+|\bcould i \w+|\bwould it be possible\b|\bany idea\b|\bwhen you (?:can|have time)\b|\bno hurry\b/,
      points: 1,
      words: 'Asks politely',
    },
    {
      pattern:
        /\b(?:thanks?|thank you|many thanks|i appreciate|kind regards|really kind|was friendly|usually (?:very )?happy|i like your)\b/,
      points: 1,
      words: 'Thanks us or says what is good',
    },
    {
      pattern:
        /\b(?:i (?:understand|know)(?: that)? (?:it is|delays|you|this)|not your fault|sorry to bother|do not take it wrong|busy time)\b/,
      points: 1,
      words: 'Shows understanding for us',
    },
    {
      pattern: /\b(?:maybe|perhaps|it would help|might help|it helps if|instead)\b/,
      points: 1,
      words: 'Suggests a solution',
    },
  ],
  'fed-up': [
    {
      pattern:
        /\b(?:(?:third|fourth|fifth|sixth|tenth|umpteenth|\d+(?:rd|th)) (?:time|mail|call|message)|how many (?:more )?times|\d+ times|every (?:single )?(?:time|month|week)|three different people|same problem again|yet another|repeating myself|on monday, on \w+)\b/,
      points: 2,
      words: 'Tells how often it happened',
    },
    {
      pattern:
        /\b(?:i give up|fed up|sick of|tired of|i am done|i'm done|had enough|enough is enough|forget it|lost (?:all )?hope|do not have the energy|don't have the energy|no longer care)\b/,
      points: 2,
      words: 'Says that they have had enough',
    },
    {
      pattern:
        /\b(?:still (?:nothing|no|not)|again\b\.|nobody (?:ever )?(?:answers|calls back|replies|reads)|it never works|just cancel|close my account|weeks of waiting)/,
      points: 1,
      words: 'Has stopped hoping for an answer',
    },
  ],
  unreasonable: [
    {
      pattern:
        /\b(?:free for (?:life|a year)|for life|ten times the price|plus interest|for my nerves|pay my rent|as compensation|both and a voucher)\b/,
      points: 2,
      words: 'Demands far more than the harm',
    },
    {
      pattern:
        /\b(?:fired|dismissed) (?:today|now|at once|immediately)\b|\bapologi[sz]e in person\b|\bcome to my house\b|\bjust for me\b|\bevery hour\b|\bat night\b/,
      points: 2,
      words: 'Demands what nobody could give',
    },
    {
      pattern: /\bwithin (?:the|an|one) hour\b|\bright now\b|\btonight\b/,
      points: 1,
      words: 'Wants it at once',
    },
    {
      pattern: /\b(?:do not|don't) care (?:how|what)\b|\bno matter (?:how|what)\b/,
      points: 1,
      words: 'Whatever it takes',
    },
    {
      pattern: /\bis not enough\b|\bwhatever you offer\b|\bit will not do\b/,
      points: 1,
      words: 'Turns down every solution',
    },
    {
      pattern: /\bi demand\b|\bi want (?:both|ten|all)\b|\bnot enough either\b/,
      points: 1,
      words: 'Makes demands',
    },
  ],
}
