import { labelled } from './labelled.ts'

export const englishMessages = labelled('en', [
  [
    'Hello Maya, your refund left our bank this morning. It will be on your account by Thursday. If it is not, reply to this message and I will call the bank.',
  ],
  [
    'I am sorry that your parcel came nine days late. The replacement leaves today and arrives on Friday 14 March.',
  ],
  ['Thank you for telling us. I have booked the engineer for Tuesday at 9:00. Does that time suit you?'],
  ['You are right, the invoice is wrong. I have cancelled it and a new one reaches you by tomorrow noon.'],
  [
    'I looked into it: the code went to your old number. Could you tell me which number you use now? I will change it within the hour.',
  ],
  [
    'The blue one is out of stock until 3 May. Would you rather have the green one now or wait? I reserve either for you until Sunday.',
  ],
  ['Good news: the repair is finished. You can collect it from Monday on, between 8 and 18 o’clock.'],
  [
    'I understand how annoying it is to explain the same thing three times. You need not explain it again. I will call you today at 16:00.',
  ],
  [
    'We made a mistake with your order. Instead of the large pan you got the small one. The large one is with you on Wednesday, and you may keep the small one.',
  ],
  [
    'I have passed your idea on to the kitchen team. I will tell you by the end of the month what came of it.',
  ],
  [
    'It was our fault that nobody came on Monday. A technician will be at your door tomorrow between 8 and 10.',
  ],
  [
    'Thanks for your patience. Your contract ends on 30 June, as you asked. You will get the confirmation by mail within two days.',
  ],
  [
    'If you would like to try it again, click the link below; it works until midnight. If it fails, call me on the number at the end and I will do it for you.',
  ],
  [
    'I cannot give you the full price back, because the bag was worn. What I can do is have it repaired for free by next Friday. Shall I?',
  ],
  ['Your table for four is booked for Saturday at 19:30. Just reply if anything changes.'],
  ['Please send me a photo of the damage when you have a minute. I will answer the same day.'],
  ['You should have read the terms before you ordered. A return is possible until Friday.', 'blame'],
  [
    'If you had entered the right address, the parcel would have arrived. I will send it again today.',
    'blame',
  ],
  [
    'You failed to provide the receipt. Please attach it to your reply and I will look at it tomorrow.',
    'blame',
  ],
  [
    'As we already told you twice, the warranty has ended. A repair costs 40 euros; shall I book one for Monday?',
    'blame',
  ],
  ['This is your own mistake, not ours. I can offer a new code today at half the price.', 'blame'],
  ['You obviously did not follow the instructions. The technician can come on Thursday.', 'blame'],
  ['You claim that the box was empty. We will check the weight with the courier by Wednesday.', 'blame'],
  [
    'Had you called us earlier, we could have helped. The next appointment is on 4 April; would you like it?',
    'blame',
  ],
  [
    'You forgot to confirm your booking, so the room is gone. I can put you on the list for Saturday.',
    'blame',
  ],
  [
    'The problem was caused by you using a wrong cable. A fitting one is on its way and arrives tomorrow.',
    'blame',
  ],
  [
    'You never told us that you were moving. I changed the address today; the letter will reach you by Friday.',
    'blame',
  ],
  [
    'It says so clearly on the website, which you evidently overlooked. I will extend your return until Sunday.',
    'blame',
  ],
  ['You must fill in the form first. We will answer within two days after that.', 'command'],
  ['You have to call the courier yourself. Their number is 0800 1234, until 18:00 today.', 'command'],
  ['Send us the original invoice immediately. Your refund follows on the next working day.', 'command'],
  [
    'You need to restart the router and wait ten minutes. I will call you at 15:00 to see whether it works.',
    'command',
  ],
  ['Do not contact us again before Monday. We will have an answer on Monday.', 'command'],
  ['Calm down. I will look at your account today at noon.', 'command'],
  [
    'You are required to return the item in its box by 1 June. The money follows within five days.',
    'command',
  ],
  ['Stop sending us several mails about this. I will answer all of them tomorrow.', 'command'],
  [
    'Submit the proof of purchase within seven days or the claim is closed. We decide by the end of the week.',
    'command',
  ],
  ['You will have to wait until the shop opens. It opens on Monday at 9:00.', 'command'],
  ['Read the manual, chapter 4, and try again. If it still fails, call me until 17:00.', 'command'],
  ['Pay the open amount now. Your line will be on again within one hour.', 'command'],
  ['Your ticket has been escalated to tier 2. They will call you on Tuesday.', 'jargon'],
  ['As per our SLA the resolution time is 48 hours. You will hear from me by Thursday noon.', 'jargon'],
  ['Please request an RMA number and I will send the label today.', 'jargon'],
  [
    'Pursuant to section 7 of our terms the claim is declined. I can offer a repair by Friday instead; would you like it?',
    'jargon',
  ],
  [
    'The backend team deployed a hotfix for the API timeout. It works since 10:00; tell me if it does not for you.',
    'jargon',
  ],
  [
    'We hereby acknowledge receipt of your aforementioned correspondence. You will get an answer by 3 May.',
    'jargon',
  ],
  ['Your case is in status pending-L3 in our CRM. I will write to you on Monday.', 'jargon'],
  [
    'In order to facilitate the dispositioning of your request, please provide your UID. I will settle it the same day.',
    'jargon',
  ],
  ['Our KPI for this is FCR, so I am closing the ticket. Reply by Sunday and it is open again.', 'jargon'],
  [
    'Kindly be advised that the provisioning of your account is subject to KYC. It takes until Friday.',
    'jargon',
  ],
  ['We apologise for any inconvenience caused. Your parcel arrives on Monday.', 'empty-apology'],
  ['We are sorry you feel that way. A manager will call you tomorrow at 10:00.', 'empty-apology'],
  ['Sorry for any inconvenience this may have caused. The new lamp is with you on Friday.', 'empty-apology'],
  [
    'I am sorry if you were offended. I will speak with the driver today and call you at 17:00.',
    'empty-apology',
  ],
  ['Apologies for the inconvenience. Your refund is booked for 12 May.', 'empty-apology'],
  ['We regret any trouble you may have experienced. The technician comes on Wednesday.', 'empty-apology'],
  [
    'I apologise, but these are the rules. A repair is possible until Friday; shall I book it?',
    'empty-apology',
  ],
  ['Sorry about that! Your new code comes in two minutes.', 'empty-apology'],
  ['Thank you for your message. We have noted your feedback.', 'no-next-step'],
  ['Your request was received. Our opening hours are 9 to 17 o’clock.', 'no-next-step'],
  ['Unfortunately this is not possible. Kind regards, your service team', 'no-next-step'],
  ['I understand that this is annoying. Many customers had the same trouble this week.', 'no-next-step'],
  ['The delivery was delayed by the weather. We thank you for your understanding.', 'no-next-step'],
  ['Thank you for the kind words. We always try to do our best.', 'no-next-step'],
  ['The item is no longer made. We have many other nice products in our shop.', 'no-next-step'],
  ['I checked your account and could not find an error. Everything looks fine on our side.', 'no-next-step'],
  ['I will get back to you as soon as possible.', 'promise-without-date'],
  ['Somebody will contact you shortly about the broken door.', 'promise-without-date'],
  ['We will look into it and let you know.', 'promise-without-date'],
  ['Your refund will be processed in due course. You will get a mail.', 'promise-without-date'],
  ['The new part will be sent soon. Is the address still Mill Lane 4?', 'promise-without-date'],
  ['I will make sure that this is solved. You can rely on it.', 'promise-without-date'],
  ['We are going to fix the sign-in and will write to you then.', 'promise-without-date'],
  ['A colleague is going to call you at some point this season.', 'promise-without-date'],
  [
    'We apologise for any inconvenience. You must send the form again, and we will reply as soon as possible.',
    'empty-apology',
    'command',
    'promise-without-date',
  ],
  ['You should have called. Our SLA does not cover this.', 'blame', 'jargon', 'no-next-step'],
  ['Sorry for the inconvenience. We value your feedback.', 'empty-apology', 'no-next-step'],
  [
    'You did not attach the receipt as requested. Send it at once, we will process it soon.',
    'blame',
    'command',
    'promise-without-date',
  ],
  [
    'As stated in our terms you are required to pay. The ticket is closed.',
    'jargon',
    'command',
    'no-next-step',
  ],
  [
    'We are sorry that you feel this way, but you must understand our position.',
    'empty-apology',
    'command',
    'no-next-step',
  ],
])
