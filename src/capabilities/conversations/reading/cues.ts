/**
 * Wording by which turns of a conversation are told apart, in English. Each list is one thing a turn can do; the rules that
 * weigh them stand in `asking.ts` and `answering.ts`. A newer list is a newer version: everything is then read again.
 */
export const cuesVersion = 1

/** A machine wrote it: it acknowledges and answers nothing. */
export const automatic =
  /\b(automat(ed|ic) (reply|response|message|e-?mail)|auto-?reply|out of (the )?office|do not reply to this|no-?reply|(we|I) (have )?received your (message|request|e-?mail|enquiry|inquiry|ticket)|your (request|ticket|case|enquiry|inquiry) (has been|was) (received|created|opened|logged|registered)|thank(s| you) for (contacting|reaching out to|getting in touch with|writing to) (us|our)\b[^.!?]*[.!]?\s*(we|one of|our|an agent|someone)\b[^.!?]*\b(will|shall|aim)|(one of our|an) (agents?|advisors?|colleagues?) will be with you|you are (number )?\d+ in the queue)/i

/** Words that put somebody off: they sound like an answer and leave the question where it was. */
export const puttingOff: readonly RegExp[] = [
  /\b(can|may|might|could|do) (vary|differ|take (a while|some time|longer|a few|several|up to))\b/i,
  /\b(please|kindly) (allow|be patient|bear with|wait|have patience|try again later|check back|refer to|consult|note that)\b/i,
  /\bkeep an eye on\b/i,
  /\b(no|not any|any) (further|more|other|additional) (information|details|news|update)\b/i,
  /\b(I|we|I(’|')?ll|we(’|')?ll)( have| will|(’|')ve)?( now| already)? (pass|passed|forward|forwarded|handed|escalated?|put) (this|it|that|your \w+|the \w+) (on )?(to|through)\b|\b(has|have|was|will be) (been )?(passed|forwarded|escalated) (on )?to\b/i,
  /\bwe(’|')?(ll| will) (see|look into|get back|be in touch|let you know|keep you)\b/i,
  /\b(as soon as (possible|we)|in due course|shortly|soon as we)\b/i,
  /\b(is|are|it(’|')?s) (still )?(being (processed|looked|handled|reviewed|worked)|in progress|under review|pending|in transit|with the \w+)\b/i,
  /\b(slower|busier|higher|longer) than (usual|normal|expected)\b/i,
  /\b(I|we)( am| are|(’|')m|(’|')re)? (cannot|can(’|')?t|could not|couldn(’|')?t|unable to|not able to) (say|tell|see|comment|confirm|find|do (anything|more)|help|promise|influence)\b/i,
  /\b(nothing|not much) (we|I) can (do|say|add|tell)\b/i,
  /\b(not|isn(’|')?t) (our|my) (department|responsibility|area|team)\b/i,
  /\b(see|check|read|find|visit|refer to|listed|described|explained) (it )?(on|in|under|at)? ?(our|the) (website|web ?site|site|page|faq|help (page|pages|centre|center)|terms|general terms|conditions|status page)\b/i,
  /\b(any|the|for the) inconvenience\b/i,
  /\bwe (take|value|appreciate) (your|all|every|any) (feedback|comments?|patience|concerns?|complaints?)\b/i,
  /\b(not aware of (a|any)|(would|will) (first )?have to (ask|check|enquire)|no access to|subject to change|(that|it) (all )?depends)\b/i,
  /\b(normally|usually|generally|typically|in general)\b/i,
  /\b(should|ought to) (resolve|sort|fix|solve) itself\b/i,
]

/** Something has been done, or is being done now. */
export const done: readonly RegExp[] = [
  /\b(I|we)(( have| had|’ve|'ve)( now| just| already)?| just| now| already) (?!(passed|forwarded|noted|received|no|not|heard|handed|escalated|got|seen)\b)\w+(ed|ent|old|ade|ut|oken|iven|one|et|ritten|ound|aid|own|ept|ooked)\b/i,
  /\b(I|we)( am|’m|'m| are|’re|'re) (?!(not|sorry|afraid|unable|aware|looking|checking|experiencing|very|so|really|waiting)\b)\w+ing\b/i,
  /\b(has|have) been (refunded|credited|sent|booked|cancelled|canceled|changed|corrected|replaced|fixed|unlocked|reset|removed|added|updated|transferred|dispatched|shipped|released)\b/i,
  /\b(is|are|was|were) (now )?(refunded|credited|booked|cancelled|canceled|corrected|unlocked|reset|attached|on (its|the) way|on the van|fixed|back)\b/i,
]

/** A time, an amount, a place: something one can hold on to. */
export const definite: readonly RegExp[] = [
  /\b(today|tonight|tomorrow|this (morning|afternoon|evening)|(on|by|until|before|next|since|from) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight))\b/i,
  /\b(within|in|after|for|takes?|every) (the |an? |about |up to )?(hour|minute|day|week|month|year|\d+|two|three|four|five|six|seven|eight|ten|twelve|fourteen|thirty|half an hour)s?\b/i,
  /\b(the )?(next|first|last|second) (working |business )?(day|week|month|attempt)\b|\bthe day after\b/i,
  /[€$£]\s?\d|\d\s?(€|\$|£|%|eur|euros?|percent|per cent|cm|mm|kg|g|litres?|liters?|watts?|degrees|days?|hours?|minutes?|weeks?|months?|years?)\b/i,
  /\b(at no cost|free of charge|for free|is free)\b/i,
]

/** What the customer can do, step by step. */
export const stepByStep: readonly RegExp[] = [
  /\byou (can|could|may|only need to|just need to|need to|will find|find|get|have|should have|do not need|don(’|')?t need|will)\b/i,
  /(^|[.:;!,]\s*)(just |simply |then |please |first |once )?(open|go to|choose|select|click|tap|press|enter|use|send|put|take|turn|switch|unplug|refuse|return|print|sign|log|delete|remove|install|update|reply|keep|hold|set|leave|wash|clean|write)\b/i,
  /\b(under|in) (your )?(account|settings|orders|profile|menu|the app)\b/i,
]

/** Why it is so. */
export const because =
  /\b(because|that is why|the reason|due to|caused by|as (the|your|our) \w+ (was|is|were|are|had|has)|by mistake|it turns out|so that)\b/i

/** A plain answer to a plain question, at the beginning. */
export const plainly =
  /^(yes|no|nope|yep|nothing|none|never|always|of course|certainly|exactly|both|either|neither|correct|right|not yet|you (do|can|will|should|need)|it (is|was|does|has|fits|works|takes|costs|comes|will)|they (are|do|were|have|will)|that is (right|possible|correct|fine|included))\b/i

/** The customer says that it is well. */
export const thanks =
  /\b(thank(s| you)|thx|ty\b|cheers|much appreciated|appreciate (it|that|your|the)|(perfect|brilliant|wonderful|lovely|great|excellent|fantastic|awesome|super)\b|that(’|')?s? (is |was )?(all|everything) (I|we) (need|want)|all clear|(it|that|this) (works|helps|helped|worked|did it|solves|solved|is solved|is fixed)|problem (is )?solved|sorted (now|it)|good to know|makes sense|got it)/i

/** Thanks that are none, or come before anything was done. */
export const noThanks =
  /\b(thanks? (you )?for nothing|no thanks to|thank(s| you) in advance|would (be|have been) (great|lovely|perfect|nice)|not (great|perfect|lovely|brilliant)|just (great|brilliant|perfect|wonderful)|(does|did|is|was|do)( not|n(’|')?t) (help|work|solve|fix|answer))\b/i

/** The customer comes back to what was asked before. */
export const askingAgain: readonly RegExp[] = [
  /\b(still|again|yet|once more|another time|second time|third time|already (asked|wrote|told|said|sent|called))\b/i,
  /\b(no|without|any) (answer|reply|response|news|success|solution)\b/i,
  /\b(anyone|anybody|somebody|someone|nobody|no one) (is |be )?(there|answer|read|reply|care|help|look|has|ever)/i,
  /^\W*hello\s*\?/i,
  /\b(heard|got|received|see|seen|know|changed|happened|moved) (absolutely )?nothing\b|\bnothing (has |have )?(more|back|happened|changed|here|came|come|arrived|yet)\b/i,
  /\b(waiting|been waiting|wait) (for|since|on)\b/i,
  /\b(did|do|does|was|is|were)( not|n(’|')?t) (answer|what I asked|my question|help|solve|an answer|the question|work|true)\b/i,
  /\b(that|which|this) (is|was) (what|not|no|exactly)\b/i,
  /\bI (asked|wanted|only want|just want|need|was told|have asked|tried|wrote|called)\b/i,
  /^\W*(so|but)\b/i,
]

/** What was answered is taken as answered, and something else is asked. */
export const onToTheNext =
  /\b((one|two) more (thing|question)s?|another (question|thing)|by the way|while (I am|I(’|')?m) (here|at it)|also,)|^\W*(and|good|great|ok(ay)?|all right|alright|fine|perfect|thanks|thank you)\b[^?]*\?/i
