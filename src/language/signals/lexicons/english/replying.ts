import type { Lexicon } from '../listed.ts'

/** Words of our own replies. */
export const replying = {
  acknowledges: {
    3: `
      i/we/completely/fully/totally understand how/that/why/your, i/we understand, i/we can imagine/see how/why, can see what went, can see why, how annoying/frustrating/upsetting/inconvenient/disappointing, must be/have been, must have
      you are right, you're right, you did everything right, you have every, i/we hear you, thank*/thanks for letting/telling/bringing/raising/reporting/sharing/flagging/your … patience/feedback/honesty/kind, would be … too, i'd be … too, would feel the same
      that is/was … kind of, so kind of you, what a lovely/nice/kind, your frustration/disappointment/concern/concerns/worry/situation, i/we realise/realize how, should not have happened, shouldn't have happened, not the experience, not good enough, have read this, have read your, made someone … happy, made my day
      i know how, that is annoying/frustrating/not, sounds frustrating/annoying/awful, i'm glad/happy to hear, glad/happy to hear, sorry to hear`,
    2: `appreciate your, thank you for your, means a lot, your words, i see that you, frustrating, inconvenience, i get it, understandable`,
    0: `i understand that you want, what i understand`,
  },
  apologises: {
    3: `sorry, apolog*, our mistake/fault/error/oversight, one is on us, this is on us, is on us, we regret, forgive us, my mistake/fault/bad, we got … wrong, we let you down, we were wrong, our bad, mea culpa`,
    0: `sorry to say, sorry but we cannot, not our fault, no need to be sorry`,
  },
  explains: {
    3: `
      because, the reason, due to, this/that happens/happened when/because/as, caused by, which is why, that is why, that's why, this means, what happened was/is, by mistake, in error, turned out, it was only, was only a, could not be, could not find/match/deliver/read, couldn't find/match/deliver/read
      was/were/been damaged/delayed/lost/held/blocked/left, was left at, had no, waiting for a, was not good, did not show, didn't show, raised … prices, is/are processed in, you can find/change/collect/see/do/check it, can/could change it under, under account, under settings, go to your/settings/account/the, click on, there is a box, needs/need a … of, from # … on, delivery times can, works like, in the order in which
      where you find, a little slower, slower than, was taken off, the difference is, works with, cannot be combined, so that you, works :, counts as, takes # … days, banks show, your bank`,
    2: `since, as the, therefore, so we could, so it, means that, in order to, explained, explanation, normally, usually, nearly :, it turns, happens`,
    1: `as you, so`,
    0: `as soon as, because of you, so kind, so sorry, as you like`,
  },
  commits: {
    3: `
      i/we have refunded/sent/booked/added/paid/spoken/put/taken/corrected/mailed/asked/told/lifted/done/cancelled/canceled/arranged/issued/fixed/released/ordered/changed/noted/reserved/matched/posted/emailed/replaced/escalated/forwarded/credited/reset, i/we've refunded/sent/booked/added/paid/put/taken/corrected/arranged/issued/fixed, have just released/sent/refunded
      i/we will … refund/send/call/book/add/pay/check/arrange/make/pass/let/keep/get/contact/replace/fix/follow/update/take/have, i'll/we'll refund/send/call/book/add/pay/check/arrange/make/let/keep/get/contact/replace/fix/follow/update/take, will be with you, will be on your, will get back, is/are on its/their way, on the way to, goes/go out tonight/today/tomorrow/by, goes out
      by the end of, by today/tomorrow/tonight/monday/tuesday/wednesday/thursday/friday/saturday/sunday, within … hour/hours/day/days, you will … get/receive/have/see/find/hear, you'll get/receive/have/see/find/hear, calls/call you tomorrow/today/back, leaves us today/tomorrow, i/we take care, i/we do it, i/we am/are sending, i'm sending, am sending
      let me sort/check/look/find/fix/have/see, i/we can put/send/refund/offer/book/arrange, arrives/arrive on/tomorrow/today/by, collects … tomorrow/today, will appear/reach, should appear/reach, pass it on, passed it on, will reach, is in your inbox, in your basket, are on it, am on it, put … aside, is at no cost, replacement goes, it now, have it by, as fast as, lets go of it by
      second attempt is, i did it now, did it now, and refunded, is corrected, taken it off, send it out, mailed you, sent you, put it on`,
    2: `tomorrow, tonight, right away, at once, i will, we will, i'll, we'll, personally, straight away, immediately, promise*, guarantee that, will be`,
    1: `i can`,
    0: `can do for, will see what, we will see, allow a few, try again later, will vary, can vary, subject to, have no access, have no, no further, it ends on, have you tried, i have read`,
    '-2': `please try again, no further information, no access to`,
  },
  personal: {
    3: `^ dear @, hello @, hi @, hey @, good morning/afternoon/evening @, this is @, @ here, my name is @, thank*/thanks @, day @, kind of you @, i would/i'd be … too, my brother/mother/father/sister/family/own, our morning round, wall of the, everyone smiled, made someone here, happy @`,
    2: `you and i, for you personally, i gave, i use it, i have one, personally, between us, with you, i have told, all the best @`,
    1: `for you, i have, i am, i would, i can`,
    0: `dear customer/sir/madam/client/all/team/user, hello there, hi there, hello dear, hi all`,
  },
  courtesy: {
    3: `thank*, thanks, please, kind/best/warm/many regards/wishes/greetings, sincerely, have a … day/week/weekend/evening/one, anything else, else … can do, happy/glad to help, let me/us know, come back to us, just answer, you are welcome, you're welcome, my pleasure, write whenever, do not hesitate, don't hesitate, feel free, hello, hi, dear, good morning/afternoon/evening/day, welcome, enjoy the/your, look forward, take care, all the best, may i ask, would you mind, so kind`,
    2: `hey, cheers, best, if you like, as you like`,
    0: `i take care, we take care, take care of`,
  },
} as const satisfies Lexicon
