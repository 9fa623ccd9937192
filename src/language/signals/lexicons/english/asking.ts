import type { Lexicon } from '../listed.ts'

/** Words that want something back: an answer, a deed, a change. */
export const asking = {
  question: {
    3: `
      ^ how do/does/did/can/could/should/would/will i/we/you/it/this/that/they, ^ how much/many/long/often/soon/far/old/fast
      ^ what is/are/was/were/will/does/do/did/should/can/would, ^ what's, ^ what happens/time/kind/type/number/date/documents
      ^ what about, ^ how about, ^ how come, ^ where is/are/can/do/did/does/will/was/should, ^ where's
      ^ when will/can/should/does/do/is/are i/we/you/it/this/my/the
      ^ what's, ^ whats, ^ do you/i/we have/offer/accept/support/know/need, ^ which month/day/card/one/branch/number/documents, ^ when did, did i … ?, did i spend
      tell me about/my/the, ^ explain why/how/what/the, can/could you explain, ^ do i
      ^ who is/can/do/should/does/will … ?, ^ which one
      ^ why is/are/was/were/did/do/does/has/have/can/cannot/can't/isn't/aren't/wasn't/won't/didn't/don't/doesn't
      ^ is there, ^ are there, ^ is/was it possible, ^ can/could/may/should/shall/must i/we, ^ am i
      ^ do/does/did/will/would/are/have/is/has you/it/this/anyone/i/we/they/there/my/your/the … ?
      can/could/would/will you … tell/explain/confirm/clarify, can/could/would you … let … know
      like/want/wanted/need to know, wondering/wonder if/whether/how/what/when/why/where, does/do anyone/anybody know
      do you know … ?, please advise/explain/clarify/confirm, want/wanted to double check
      tell me/us if/how/what/when/whether/where/why/the, let me/us know if/how/what/when/whether/where/why
      have/had/got a question/query, question/query about/regarding/on, any idea, any update on, i'm/am asking if/whether/about`,
    2: `?, would like to understand, i question, why … ?, interested in learning/knowing, ^ are/is your/my, ^ are the, ^ does the/my/your, not sure how/why/if/whether/what/when`,
    1: `unsure, curious, don't understand why/how/what, no clue how/what`,
    0: `no question, without question, what is worse/more, what's worse/more, feel free to ask, no matter how/what, what was once, what was a, asking if, asked if`,
    '-1': `? ?`,
    '-2': `? !, ! ?`,
    '-5': `
      are you kidding/serious/joking, seriously ?, really ?, what is/was the point, what's the point, who asked/cares/needs
      why would anyone/anybody/i/we/they/you, why should i/we, how hard is/can, how is … acceptable, how could/can anyone
      paying for ?, why am i paying/dealing, why do i pay, you know something, know what ?, can you believe, isn't it ?
      what were … thinking, or what ?, guess what, what is it with, how on earth, do they even, does anyone even
      what is wrong with, what's wrong with, what has happened to, what happened to, who needs, who wants, who wrote
      what kind of company/service/business, how about you, have they not, have you not, is this a joke, how has … gone
      have to ask what/why/how, i mean who, what else, why bother, where do i start, what a`,
  },
  request: {
    3: `
      please help/fix/send/add/remove/change/cancel/refund/call/contact/check/delete/bring/make/stop/let/give/correct
      please reverse/resolve/look/see/take/do/get/reply/respond/restore/return/allow/update/assist/solve/improve/block/close
      can/could/would/will you please, could/can you … help/send/fix/check/refund/cancel/change/assist/replace/look/pay/remove/add
      want/need/would/like a/my … refund, i want/need to transfer/open/order/get/make/activate/choose/add/book/speak/talk/send/pay/withdraw/change/cancel/freeze
      i want/need a/an/another/one/more/your, would like a/an/another/more/one/your, let me talk/speak, ^ sort it/this/that out, please sort, figure this out, guide me, get me an/a
      ^ increase/modify/set/move/confirm/transfer/check my/our/me, looking to transfer/open/get/book/change/cancel want/need … money back, want … back, give … money back
      i'd like to, would like to/you/the/my/a, want you/them to, need you/them to, need it/this/them on/by/to, i want to use
      i'm/im/i am requesting, i request, requesting … be/the/that/to, i demand, i ask/asking that/you/for, i seek
      fix it/this/these/that/the/your, bring back, put it/this/that/them back, change it back, do something, take action, take an action
      ^ give me/us/my, ^ let me/us/my, ^ stop sending/calling/messing/screwing/changing/using/charging/with
      ^ send/cancel/block/refund/remove/delete/reset/unlock/freeze/activate/transfer/show/close/renew me/us/my/the/that/this/it/all, ^ open/book/update my/the/a/an, can/could/may i speak/talk, is it possible to freeze/close/cancel/change/block/speak
      ^ add/allow/bring/enable/restore/return/make it/just make, ^ help, help me/us, need help, need assistance, any chance
      needs/need/have/has to be removed/deleted/corrected/fixed/rectified/blocked/resolved/updated/refunded/done
      should be removed/deleted/blocked/corrected, be removed/deleted/corrected/blocked from, have … expunged/removed/corrected/deleted/blocked, i want … stop/removed/deleted, leave … alone
      ^ get back to me/us, ^ contact/call me/us, ^ reply to me, seek … help/aid/aide/guidance/assistance, need … help`,
    2: `
      please, look into, i need my/the/it, i need to check/update, i want my, i/will need to change/close/cancel/freeze/block/speak/talk/unsubscribe, want to change/close/cancel/speak/talk/freeze
      i'd love to, i want … fixed/refunded, be grateful if, kindly, i will need to, i would appreciate, request that`,
    1: `i need, i want, hoping, must`,
    0: `
      please note, please see the/attached, to help me/us, help me/us with everything, help me through, do/should i need, steps i need, yes please, no thank, please avoid, please be aware, please do not buy, please don't buy, please don't waste
      i want to inform, want to make, i need to call, no please, in need of, if you need help, anytime i need help, asked for help
      help you, can't help, needed help, don't need, i've needed help, want to use this`,
  },
  suggestion: {
    3: `
      would be great/nice/good/helpful/better/useful/perfect/awesome/lovely if, would/could be great/nice/good/helpful/useful to
      would/i'd love/like to see, i'd love/like to see, should/could/please add, please include/provide/consider/bring
      ^ bring back the, ^ add a/an … option/feature/button/way, ^ give me/us … option/ability/choice, ^ allow us/me/users/a/for
      wish it/you/they/there/the/this had/was/were/could/would/has, wish there was/were, ^ make it easier/possible/simpler, would suggest, i suggest, my suggestion
      suggest that/you/adding, feature request, you/they/management/company should/could … offer/include/provide/consider/improve/learn
      consider adding/having/offering/making, needs/need … improvement/improvements, needs to improve/be improved/automate/change
      could be better/improved/easier/bigger/faster, could do with, can be better/improved, room for improvement, hope … add/fix/improve
      should go back to, go back to the, if you/they would … add/make/provide, if they provide, should be automatic/possible/able
      needs a … revamp/refurbishment/update/overhaul/option, maybe … should, perhaps … should, more … should have been, why not add/make/have
      should have a/an/more/been, would be an/a quite/very/much interesting/better`,
    2: `
      would help, needs more, more options, wish i could, please allow, would improve, if only
      they/you need to add/improve/make/fix/bring/offer/provide, ought to, be more, i miss the`,
    1: `instead of, make it easier, wish, option, option to, ability to, it should be, improve, hopefully, should, better`,
    0: `should i/we/be ashamed, should never, should not, shouldn't, no option, wish i could give, wish i had, no option to, only option`,
    '-2': `should be ashamed, i wish i, suggest … avoid`,
  },
} as const satisfies Lexicon
