import { choice, say } from '../ready-question.ts'

/* Answers that several ready questions share: the same words each time, so that they compare. */

export const satisfied = [
  choice(1, 'Very dissatisfied', 'Sehr unzufrieden', 'غير راضٍ إطلاقًا'),
  choice(2, 'Dissatisfied', 'Unzufrieden', 'غير راضٍ'),
  choice(3, 'Neither satisfied nor dissatisfied', 'Weder noch', 'محايد'),
  choice(4, 'Satisfied', 'Zufrieden', 'راضٍ'),
  choice(5, 'Very satisfied', 'Sehr zufrieden', 'راضٍ جدًا'),
]

export const quality = [
  choice(1, 'Very poor', 'Sehr schlecht', 'ضعيف جدًا'),
  choice(2, 'Poor', 'Schlecht', 'ضعيف'),
  choice(3, 'Fair', 'Mittelmäßig', 'مقبول'),
  choice(4, 'Good', 'Gut', 'جيد'),
  choice(5, 'Excellent', 'Ausgezeichnet', 'ممتاز'),
]

export const notApplicable = choice('na', 'Does not apply', 'Trifft nicht zu', 'لا ينطبق')

export const easy = {
  minRateDescription: say('Very difficult', 'Sehr schwierig', 'صعب جدًا'),
  maxRateDescription: say('Very easy', 'Sehr einfach', 'سهل جدًا'),
}

export const likely = {
  minRateDescription: say('Not at all likely', 'Überhaupt nicht wahrscheinlich', 'غير محتمل إطلاقًا'),
  maxRateDescription: say('Extremely likely', 'Äußerst wahrscheinlich', 'محتمل جدًا'),
}

export const yesOrNo = {
  labelTrue: say('Yes', 'Ja', 'نعم'),
  labelFalse: say('No', 'Nein', 'لا'),
}
