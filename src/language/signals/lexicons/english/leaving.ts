import type { Lexicon } from '../listed.ts'

/** Words of those who are in a hurry, are worn out, call for somebody else, or go. */
export const leaving = {
  urgency: {
    3: `
      asap, urgent*, as soon as possible, emergency, immediate action/attention/help, fix/fixed/resolve/remove/delete/refund/help/back … immediately
      please/must/need/needs/want/fix/remove/delete/stop/resolve/refund … immediately, immediately !, time sensitive
      by today/tomorrow/tonight/monday/tuesday/wednesday/thursday/friday/saturday/sunday, need … today/tomorrow/tonight/now
      need it/this/them on/by, without delay, running out of time, no time to lose, need … right now/away, do … right now/away
      leaving/flying/travelling/moving tomorrow/today/tonight, before tomorrow/tonight/monday/friday, deadline is, last chance to
      can't wait any, cannot wait any, within 24/48 hours, final notice, in the next hour/hours`,
    2: `right away, ^ help me, ^ help !, help !, ^ help please, quick as possible, time is running, quickly as possible, now !`,
    1: `today, tomorrow, tonight, soon, right now, deadline, critical, for last … hours, at once, immediately`,
    0: `
      in urgent need, urgently needs/need to improve, help yourself, immediately called/contacted/went/got/noticed/felt, called/contacted/went/left/responded/answered … immediately
      debited/charged immediately, soon as, for now, now it, now i, now they, now the, until now, right now the, by now, am not urgent
      now we, now you, today i, up to now, and now, but now, now that`,
  },
  effort: {
    3: `
      called/call/contacted/emailed/written/wrote/tried/asked/phoned/rang/complained … # times, called/call several/multiple/many/countless times
      # times … called/call/contacted/tried, spoke/spoken/speak to/with # people/agents/representatives/different
      again and again, over and over, time and again, times and times, back and forth, passed around, passed from, pillar to post, in circles
      on hold, hung up, hours on the phone, for hours, hour/hours on hold, waited … hour/hours/days/weeks/months/ages
      # hours/days/weeks/months/years and/later … still, weeks on end, months on end, still waiting/unresolved/pending, been waiting
      waste/wasted/wastes/wasting … time/hours, takes/take/took/taken forever/ages/hours/weeks/months, takes/take/took too/so/very long
      takes/take/took … minutes/hours/min/mins, spent … hour/hours/time, so difficult/hard to, impossible to
      very/super/extremely/too/nearly difficult/hard/complicated/complex/confusing, jump through hoops, uphill battle, nothing but trouble
      tried … everything, no matter what i, no matter how many, nobody/none … help/answer/answers, no one … help/answer/answers, tired of
      uninstall*/deleted/delete … reinstall*, uninstall*/deleted/delete … re install*, install*/delete … uninstall*/install, half the time, multiple times
      no response/reply/answer/luck/success, without success/luck, never heard back, haven't heard, not … received … response, never received … response
      every single time, each time … have to, every time … have to, keep having to, i constantly have, third/fourth/fifth time, once again
      # phone calls, many/countless/endless/numerous/multiple calls/attempts/letters/emails/disputes/complaints, hassle
      pain in, such a pain, headache*, not user friendly, not userfriendly, workaround*, countless, several times,`,
    2: `
      difficult, hard to, convoluted, cumbersome, confusing, complicated, tedious, unintuitive, not intuitive, impossible
      again !, runaround, chasing, chase, have/has/had to call/log/login/delete/restart/wait/re/repeat/enter/try/explain/chase
      was transferred, called back, % of the time, slow*, sluggish, lag*, still not, still no, still can't, still cannot, still hasn't, still haven't
      # letters/emails/complaints/disputes/attempts, tried to resolve/contact/take/dispute/rectify
      previous complaint, complaint after complaint, struggle*, every time i try, everytime, constantly
      no customer service, get hold of, never got, only way to get, manually, redo, re enter, login each time`,
    1: `waiting, refused/refuses to, no one, nobody, harder, not … helpful, again, keeps, keep, still, difficulty, navigate, attempt*, several, tried, try, unable, months, weeks, hours, stress*, figure, months ago`,
    0: `waiting for/whilst/area/room/to, while waiting, not difficult, no hassle, hassle free, try it, best … again, time and, keep up, keep it, keeps it
      keeps me, keep track, keeps track, keep my, keeps my, keeps everything, keeps getting better, keep your, try another, no waiting, keep things, keeps things`,
    '-2': `no effort, effortless*, without … hassle, saves me/us time, saves time, never … wait`,
  },
  escalation: {
    3: `
      speak/talk to/with … manager/supervisor/superior/management, asked/ask for … manager/supervisor, manager callback*, speak/talk to/with someone else/higher/senior/superior/responsible
      speak/talk to/with somebody else/who, speak/talk to/with the manager, get me … manager, your manager/supervisor/boss, let me … manager
      escalate*, legal action, legal advice, legal steps, take legal, my lawyer/attorney/solicitor, a lawyer/solicitor, lawyers
      sue, suing, lawsuit, see you in court, take … to court, small claims, litigation, ombudsman, trading standards, regulator*, consumer protection
      better business bureau, bbb, cfpb, fcc, attorney general, department of, class action, file/filed/filing … complaint, formal complaint
      report you/them/this to, reporting you/them, go/going to … press/media/papers/news, on social media, tell everyone on
      violat* … act/law/laws/rights, in violation, a violation, violated, required by … law, illegal, illegally, unlawful*, against the law, monetary damages
      ceo, head office, corporate office, higher up, court order, penalty of perjury, hold … liable, cease and desist, consumer rights`,
    2: `
      spoke to/with … manager/supervisor, speak/talk/speaking/talking to/with a/an/your … human/person/agent/representative, speak/talk to someone/somebody/agent/human
      ftc, federal law*, lawful, by law
      laws, demand to, i demand, accountable, the authorities, new law, law requires, legal, compensation, enforcement`,
    1: `manager, supervisor, usc, u . s . c, fcra, fdcpa, fair credit reporting act, fair debt, law, rights, demand, responsible`,
    0: `
      law firm, i was … sued, was/being sued, illegal gate, manager was/is/said/helped, the manager, store manager, branch manager, my manager
      in the act, customer complaint, complaint number, account manager, password manager, property manager, the company listed, responsible for`,
  },
  churn: {
    3: `
      cancel* … subscription/account/membership/plan/contract/service, to cancel my, subscription … cancel*, be/been cancelling, going/have/had to cancel
      gonna/just/gotta have/to cancel, cancelling/canceling my, will cancel, trying/tried/try to cancel, want/need to cancel, to cancel
      unsubscrib*, uninstalling this/the/it, now uninstalled, time to switch, wait to switch, be/i'm/im/am/i'll/prob switching, switch services
      just cancel, plan/planning to cancel, look/looking for an/another/a alternative/better, find/use/using/try another app/program/software/bank/service/provider, have/i've switched to, going to switch, close/closing/closed … account/accounts, close the … account, switch*/move/moving/moved/changing to another/different/other/new
      switching to a, moving to, switch*/moving away, switching apps/banks/providers/software, switch … provider/bank/company/software
      looking for/at/into an/another/alternative/alternatives/different/other/something, looking elsewhere, looking … alternatives/alternative
      take/taking/took … business elsewhere/away, go/going/went/gone elsewhere, order/buy/shop/book/bank/fly elsewhere, go/going/went somewhere else, take … somewhere else
      i'm/im/am/be/we're/are leaving, ^ leaving, will uninstall, going to uninstall
      delete/deleting/deleted the/this/your/my app, deleting it, verge of deleting, not/won't … renew*, won't be renewing
      never … use/using/buy/order/fly/stay/come/shop/bank/return/visit/go … again, never use/buy/order/book/recommend/shop/return, never again,
      won't/not be … back/returning/using/renewing/ordering/buying, last time i/we will/ever/order/buy/use/fly, no longer use/using/customer, i'm/am done, done with
      lost a customer/me, losing a customer/me, end my contract/subscription, terminate my, quit using, stopped using, i/we … stop using, using anything else
      find/found/try/use/using something/anything else, use/using/try/buy/to/for … different app/software/provider/bank/company/system/solution/bookkeeping
      not/never gonna/going to use/buy/order/return, would switch, went to … different, another solution, another provider/bank/company/app
      goodbye, good bye, bye bye, won't use, not use it anymore, not use … again, will not use/buy/order/return, would not use … again
      opt out of … service, going back to, go back to my, close my business`,
    2: `cancel it, considering … else/switching/leaving, thinking of/about … leaving/switching/cancelling, cancel my, look elsewhere, elsewhere`,
    1: `another app, alternative*, competitor*, somewhere else, use … but them, uninstall*, cancel*, switch*, leave, leaving, canceled`,
    0: `
      cancel … order/flight/card/payment/transfer/invoice/booking/appointment/transaction/trip, cancel the … order, leave a/the review/message/feedback
      leave … star, switching between, switch to … mode, uninstall* … reinstall*, uninstall* … install*, delete … reinstall*, delete … re
      delete entire app and, deleted … reinstalled, uninstall* and, cancelled flight/flights, cancelled my order, before moving to, moving to the next, would have left
      best … switching to, switched from, cancelled our flight, before leaving, when leaving, alternative to,
      leave … alone, card … cancelled, closed account, is a closed, account … closed by,
      cancelled by, order was cancelled, been cancelled, was cancelled, cancellation*, go back to the, noise cancel*`,
  },
} as const satisfies Lexicon
