import type { Lexicon } from '../listed.ts'

/** Words that find fault, and words that praise. */
export const judging = {
  complaint: {
    3: `
      terrible*, awful*, horrible, horribly, worst, useless, garbage, trash, rubbish, crap, disgust*, disgrace*, pathetic, appalling, atrocious, abysmal, dreadful
      disappoint*, frustrat*, annoy*, unacceptable, ridiculous*, outrageous, shocking, shameful, ashamed, sucks, hate, nightmare, scam, rip off, ripoff
      doesn't/doesnt/don't/dont/won't/wont/didn't/isn't/not … work/load/open/update/connect/sync/function/allow/let/help/show/working, can't/cant/cannot/unable … login/log/sign/access/open/load/connect/use/get/see/do/upload/deposit/add/print
      no longer work/works/working/able/can/find/access/see, can/could no longer, stopped working, stops/quits working, not/never/nothing works, nothing is working, never loads/works/worked, keeps crashing/freezing/logging/saying/deleting/getting worse
      freezes, crashes, crashing, glitch*, buggy, bugs, broken, unusable, unreliable, poor, poorly, rude, unhelpful, unfriendly, dirty, filthy, shabby, overcrowded, overpriced
      waste of, wasted, joke, overcharged, charged … twice/double, double charged, charging me, refuse*/refusing to, harass*, stole, taken without
      without my permission/consent/knowledge/authorization, did not authorize/authorise, unauthorized, never authorized, fraudulent*, inaccurate*, incorrect*, not mine
      not accept*, very unhappy, not happy/satisfied/pleased, let down, letdown, failed to, fails to, false* … repossessed/report, worse, going downhill, went downhill, no stars, zero stars, 0 stars, a 0, don't/dont/doesn't/not recogni*, did not/didn't/didnt make/do/authori*/withdraw/process/receive/give/get/order/sign, having/have/had trouble, didn't/didnt/not/never/hasn't go/gone through, junk, horrendous*, could not/couldn't/can't figure, not/haven't/havent/hasn't been able/working, not here yet, inferior, insult, negative star
      ruined, unprofessional, incompetence, incompetent, greedy, extortion*, shady, misleading, deceptive, predatory, lies, lied, dishonest, bullies, absolute joke, run away
      i dispute, to dispute, disputed, dispute letter, violat*, unfair*, not fair, issue/problem not resolved, getting nowhere, still not resolved, has/have not … calculated/received/resolved/fixed/responded`,
    2: `
      bad, slow*, sluggish, lag*, issue, issues, problem*, error*, fail*, unable to, can't, cannot, cant, expensive, pricey, missing, wrong, trouble*, shouldn't/should not be/have, weird, strange, stuck, mess, messed, messes, stupid, forcing, forced, wasn't/weren't able, they keep, keeps, restart*, yet to, extra fee*, charged for, sub standard, substandard, below standard, banned, overhaul, downhill, drab, uninviting, stale, lack*, no option*, no way to, don't have
      disappeared, removed my, removing, complain*, declined, rejected, still pending, reporting … account, fraud, noisy, crowded, uncomfortable, tatty, worn, dull, stifling, unpleasant
      not good/great/enough/intuitive/allowed/provided/available, no food/showers/seats/toilets/windows/wifi/help/support/reports, nothing special, uninspiring, mediocre, limited, tired, dated, old and
      unfortunately, too many/much/small/few/expensive/slow/long/often, confus*, clunky, difficult, hard to, complicated, cumbersome, convoluted, tantrum, blank screen, white screen, ads, advertis*, popup, pop ups
      declin*, inconvenien*, misrepresent*, mistake*, messed up, screw*, denied, hidden, why was/were/is … declined/charged/rejected, could not be bothered, couldn't be bothered, disconnect*, malfunction*, won't, wouldn't
      not working, not showing, not show, takes some/sometime, not updat*, did not make, didn't make, didn't receive, never received, not received, haven't received, hasn't, have not, has not, not responsible,`,
    1: `
      never, doesn't, doesnt, does not, but, however, not, unhappy, only, basic, average, old, no, costly, price … increased, increased prices, dispute, collection*, debt, late, charged, fee, fees, without, nobody, wait, delay*, refund, small, less, although, unresolved, wish, pity, simply, ok for, decent`,
    0: `
      no problem*, no issue*, no bugs, not bad, never had a problem, without any problem, not only, no matter, can't wait, can't imagine, couldn't imagine, can't live, can't say enough, can't go wrong,
      couldn't be happier, could not be happier, resolved my/the issue, solved my problem, help … issue, help … problem, debt free, no complaints, nothing to complain, not to mention, why not, no need, no longer need, doesn't get better, not sure
      not just, no brainer, no extra, can i, whether or not, if not, have not used, don't know how, late afternoon, late transfer, late night, no doubt, old school, not expensive, fee free, no fee, no fees, small business*, small but, small companies
      small company, poor reviews, bad reviews, never looked back, never miss, never ending, only app, only way, the only, not only, bad word, error free, free wifi, wait for, wait till, wait until, wait and, can't beat, cannot beat, fraud protection, no later`,
  },
  praise: {
    3: `
      excellent, amazing*, awesome, love, loved, perfect, perfectly, fantastic, wonderful*, outstanding, superb, brilliant, sublime, divine, great app/service/product/tool/experience/software/food/staff/lounge/support/program/system/job/work
      easy to use/navigate/learn/manage, user friendly, userfriendly, very helpful/friendly/good/nice/pleasant/comfortable/clean/easy/quick/professional, highly recommend*, definitely recommend, recommend this/it/the/to, would recommend
      works great/well/perfectly/fine, best ever, best app/service/lounge/thing/choice/product/company/software/accounting, the best, one of the best, one of best, invaluable, delicious, tasty, courteous, attentive
      can't live without, couldn't imagine, can't imagine, worth every, well laid/maintained/organised/organized/presented/designed/stocked/equipped, makes/made … easy/easier/simple/simpler, so easy, quick and easy, perfect for
      impressed, really/quite like, exactly what, bang for, has everything, could not do … without, couldn't do … without, pleasure, spotless, immaculate, extraordinary, underrated, happy with, satisfied with, couldn't be happier, grateful, much better, thank you so much, thanks so much, well done, kudos, keep up the good, keeps getting better, life saver, lifesaver, game changer, must have, for the best
      very well, good experience, pleasant experience, great for, good for, good value, great value, so helpful, really helpful, truly amazing, five stars, 5 stars, ❤, 👍, 😍, 🙌, changed my life, vital piece, cornerstone, delivers what, very user`,
    2: `
      great, good, nice, nicely, helpful, friendly, comfortable, clean, spacious, pleasant, polite, efficient, professional, convenient, beautiful, elegant, stylish, posh, modern, relaxing, calm*, serene, oasis, enjoy*, easy, easier, cheaper than, simplif*, 
      plenty of, good selection, great selection, wide selection, ample, fresh, really/much/greatly/very appreciate*, thank you, love it, fast, quick, quickly, prompt*, fabulous, lovely, favourite, favorite, pleased, happy, glad, convenient, helped, better than, best, cost effective, adequate, sparkling, refreshing, impressive
      outstanding, saves, helps, attractive, welcoming, obliged, generous, worth it, warm, excels, okay for, useful, decent, thankful, time to reinvest, free wifi, free wireless, saving grace, reasonably`,
    1: `simple, simpler, lots of, fine, smooth, reliable, superior, improvement*, effective*, works, well, recommended, thanks, ok, okay, recommend, quiet, like it, handle everything, large, functional, popular, important, organized, organised, free, enough, available, excited`,
    0: `
      thanks for nothing, a great deal of, no good, good for nothing, not good, at best, best way, good luck, as well, well over, well as, as well as, may well, oh well, might as well, good day, good morning, hello, good afternoon, good evening, best buy, best regards, kind regards, hi good, too good to
      would/could/should be great/nice/good/better/helpful/easier/perfect, would have been nice/great/good, better business, fix … better, nothing great, good faith, good standing, good relationship, good credit, better yet, well known, fine print, a fine, fined
      do good, love to see, would love, i'd love, love to, nice to have, nice if, used to be, use to be, was great before, was good until, was great until, was fine until, so much for, works about, works out, works half, when it works, sometimes works, rarely works, barely works, hardly works, not enough, nowhere near enough, good enough for
      please help, help me, happy to, nice try, thank you in advance, thanks in advance, fast food, easy money, free trial, trial free, worked fine, fresh start, better off, be better, for better or, any better, no better, not better, thanks !, thank you ., thank you for your time, well paid, highly recommend you/that/generate, easy until, good until, 5 stars only, expect … better, good to be true, free version, better late
      had better, i better, you better, much less, better solution, something better, found better, clean and clear, it worked well, use to work great, helps nobody, available to help, better be, the better, get better, get well, it is good that, fees free, better product, better app, better system, better interface, better before, quick to take, great if`,
    '-2': `🙄, not recommend, wouldn't recommend, never recommend, cannot recommend, can't recommend, don't recommend, thanks a lot for, oh great, yeah right, great another, way to go, just great, `,
  },
} as const satisfies Lexicon
