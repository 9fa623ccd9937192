import type { CaseSettings } from './settings.ts'

const workday = [{ from: '09:00', until: '17:00' }]

/** What holds until somebody sets something else: careful, and usable on the first day. */
export const firstSettings: CaseSettings = {
  zone: '',
  hours: [workday, workday, workday, workday, workday, [], []],
  holidays: [],
  targets: [
    { priority: 'urgent', contactHours: 2, solutionHours: 8 },
    { priority: 'high', contactHours: 4, solutionHours: 16 },
    { priority: 'normal', contactHours: 8, solutionHours: 40 },
    { priority: 'low', contactHours: 24, solutionHours: 80 },
  ],
  triesThatCount: 3,
  escalateAfterHours: 4,
  rootCauses: [
    { key: 'promise-not-kept', name: 'A promise was not kept' },
    { key: 'product', name: 'The product or service did not do what it should' },
    { key: 'unclear-information', name: 'Information was missing, wrong or unclear' },
    { key: 'process', name: 'Our way of doing things got in the way' },
    { key: 'waiting', name: 'It took too long' },
    { key: 'tone', name: 'How somebody was treated' },
    { key: 'billing', name: 'Price or bill' },
    { key: 'partner', name: 'Somebody who works for us, such as a carrier' },
    { key: 'expectation', name: 'The customer expected something else than we offer' },
    { key: 'other', name: 'Something else' },
  ],
  outcomes: [
    { key: 'solved', name: 'Solved: the customer got what they came for' },
    { key: 'made-up-for', name: 'Could not be solved, but was made up for' },
    { key: 'explained', name: 'Explained: there was nothing to solve' },
    { key: 'agreed', name: 'Agreed to more: renewed, extended or bought' },
    { key: 'not-reached', name: 'The customer could not be reached' },
    { key: 'declined', name: 'The customer declined' },
    { key: 'left', name: 'The customer left' },
  ],
  remedies: [
    { key: 'refund', name: 'Refund' },
    { key: 'credit', name: 'Credit or voucher' },
    { key: 'replacement', name: 'Replacement' },
    { key: 'free-delivery', name: 'Free delivery' },
    { key: 'gift', name: 'A small present' },
    { key: 'apology', name: 'A personal apology' },
  ],
  currency: 'EUR',
  budgets: [
    { role: 'agent', amount: 200, perDays: 30 },
    { role: 'manager', amount: 2_000, perDays: 30 },
    { role: 'administrator', amount: null, perDays: 30 },
  ],
  followUpDays: 14,
  reask: { surveyId: null, channel: 'email', afterHours: 24, unhappyUpTo: 0.4 },
}
