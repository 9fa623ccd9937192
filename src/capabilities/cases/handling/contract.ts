import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { caseKinds, casePriorities, caseStates } from '../case.ts'
import { CaseLine, CaseShown, Colleague } from './shown.ts'

export type { BudgetLeft, CaseLine, CaseShown, Clock, EventDetail, EventShown, Remedy } from './shown.ts'

const OneCase = z.object({ id: z.uuid() })
/** The revision that was read: where somebody else changed the case meanwhile, the answer is 409 and nothing happens. */
const Changing = OneCase.extend({ revision: z.number().int().min(1) })
const Words = z.string().trim().max(10_000)
/** A name of a case list: `open` is open or waiting, `done` is resolved or closed. */
const State = z.enum([...caseStates, 'unsolved', 'done'])

/** What a list is about, as it travels in an address. */
const Narrowed = z.object({
  state: State.default('unsolved'),
  /** `mine`, `nobody`, or somebody's id. */
  owner: z.union([z.enum(['mine', 'nobody']), z.uuid()]).optional(),
  unit: z.string().max(100).optional(),
  kind: z.enum(caseKinds).optional(),
  priority: z.enum(casePriorities).optional(),
  /** Cases of this customer, by any of its records. */
  customer: z.uuid().optional(),
  overdue: z.enum(['yes']).optional(),
  /** Solved ones that somebody has to look after by now. */
  followUp: z.enum(['due']).optional(),
  /** Words of the title, or a number. */
  search: z.string().trim().max(200).default(''),
})

export const listCases = endpoint({
  get: '/api/cases',
  needs: 'cases:read',
  summary: 'Cases: what is due first on top, with counts for every way to narrow them',
  input: Narrowed.extend({
    order: z.enum(['due', 'newest']).default('due'),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    cases: z.array(CaseLine),
    /** Ask again with it for the next ones; null at the end. */
    after: z.string().nullable(),
    /** All that match. */
    total: z.number(),
    /** Each counted with everything else that was asked for, so that a filter tells what it would show. */
    counts: z.object({
      states: z.record(z.enum(caseStates), z.number()),
      /** Of those neither solved nor merged. */
      mine: z.number(),
      nobody: z.number(),
      overdue: z.number(),
      followUpDue: z.number(),
      kinds: z.record(z.enum(caseKinds), z.number()),
      units: z.array(z.object({ unit: z.string(), n: z.number() })),
      owners: z.array(Colleague.extend({ n: z.number() })),
    }),
  }),
})

export const listCasesOfCustomer = endpoint({
  get: '/api/customers/:id/cases',
  needs: 'cases:read',
  summary:
    'A customer’s cases: all that are not solved, what is due first on top, and the last five that are',
  input: z.object({ id: z.uuid() }),
  output: z.object({
    cases: z.array(CaseLine),
    /** How many there are of each, shown or not. */
    unsolved: z.number(),
    done: z.number(),
  }),
})

export const openCaseByHand = endpoint({
  post: '/api/cases',
  needs: 'cases:write',
  summary: 'Open a case; the same key opens none twice, and an owner is found where none is named',
  input: z.object({
    customerId: z.uuid(),
    kind: z.enum(caseKinds).default('recovery'),
    title: z.string().trim().min(1, 'Say what it is about.').max(200),
    words: Words.default(''),
    priority: z.enum(casePriorities).default('normal'),
    interactions: z.array(z.uuid()).max(100).default([]),
    skill: z.string().trim().toLowerCase().max(60).default(''),
    channel: z.string().trim().max(60).default(''),
    ownerId: z.uuid().optional(),
    /** What opens it, where a program or a page may send it twice: `attention:ITEM`. */
    key: z.string().trim().min(1).max(200).optional(),
  }),
  output: z.object({ id: z.uuid(), number: z.number(), isNew: z.boolean() }),
  status: 201,
})

export const showCase = endpoint({
  get: '/api/cases/:id',
  needs: 'cases:read',
  summary:
    'One case: its clocks, everything that happened in it, remedies and the budget left, whether they agree',
  input: OneCase,
  output: CaseShown,
})

export const changeCase = endpoint({
  patch: '/api/cases/:id',
  needs: 'cases:write',
  summary: 'Reword it, or say anew how urgent it is: the clocks follow the target of the new priority',
  input: Changing.extend({
    title: z.string().trim().min(1).max(200).optional(),
    kind: z.enum(caseKinds).optional(),
    priority: z.enum(casePriorities).optional(),
    skill: z.string().trim().toLowerCase().max(60).optional(),
  }),
  output: CaseShown,
})

export const assignCase = endpoint({
  put: '/api/cases/:id/owner',
  needs: 'cases:write',
  summary:
    'Give it to a colleague, to `nobody`, or to whom skill, load and unit `find`; the colleague is told',
  input: Changing.extend({
    owner: z.union([z.uuid(), z.enum(['me', 'nobody', 'find'])]),
    words: Words.default(''),
  }),
  output: CaseShown,
})

export const addContact = endpoint({
  post: '/api/cases/:id/contacts',
  needs: 'cases:write',
  summary: 'Note that the customer was reached, or not; it stands in their line of time as well',
  input: Changing.extend({
    isReached: z.boolean(),
    channel: z.string().trim().min(1).max(60),
    /** What was said, or left on the machine. */
    words: Words.default(''),
  }),
  output: CaseShown,
  status: 201,
})

export const pauseCase = endpoint({
  put: '/api/cases/:id/pause',
  needs: 'cases:write',
  summary:
    'Wait for the customer: the clocks stand still, and it goes on by itself at a time that has to be named',
  input: Changing.extend({
    words: Words.min(1, 'Say what it waits for.'),
    until: z.iso.datetime(),
  }),
  output: CaseShown,
})

export const resumeCase = endpoint({
  delete: '/api/cases/:id/pause',
  needs: 'cases:write',
  summary: 'Go on: the clocks run again',
  input: OneCase.extend({ revision: z.coerce.number().int().min(1) }),
  output: CaseShown,
})

export const nameRootCause = endpoint({
  put: '/api/cases/:id/root-cause',
  needs: 'cases:write',
  summary: 'Say what it comes from, from the list the company keeps',
  input: Changing.extend({ rootCause: z.string().max(63), words: Words.default('') }),
  output: CaseShown,
})

export const giveRemedy = endpoint({
  post: '/api/cases/:id/remedies',
  needs: 'cases:write',
  summary: 'Make up for it; beyond the own budget it takes a justification, and somebody decides on it',
  input: Changing.extend({
    kind: z.string().max(63),
    /** In the currency of the settings; null where it costs nothing that can be told. */
    amount: z.number().gt(0).max(1_000_000).nullable().default(null),
    words: Words.default(''),
    justification: Words.default(''),
  }),
  output: CaseShown,
  status: 201,
})

export const decideRemedy = endpoint({
  put: '/api/cases/:id/remedies/:remedy_id/decision',
  needs: 'cases:manage',
  summary: 'Approve or decline what goes beyond a budget; nobody decides on their own',
  input: Changing.extend({ remedy_id: z.uuid(), isApproved: z.boolean(), words: Words.default('') }),
  output: CaseShown,
})

export const resolveCase = endpoint({
  post: '/api/cases/:id/resolution',
  needs: 'cases:write',
  summary:
    'It is solved: with what it came from, what came of it, and a day on which somebody looks after it',
  input: Changing.extend({
    rootCause: z.string().min(1, 'Choose what it came from.').max(63),
    outcome: z.string().min(1, 'Choose what came of it.').max(63),
    followUpAt: z.iso.datetime(),
    words: Words.default(''),
    /** False: they are not asked whether it is solved. */
    askAgain: z.boolean().default(true),
  }),
  output: CaseShown,
  status: 201,
})

export const reopenCase = endpoint({
  delete: '/api/cases/:id/resolution',
  needs: 'cases:write',
  summary: 'It is not solved after all: the clocks go on where they stopped',
  input: OneCase.extend({
    revision: z.coerce.number().int().min(1),
    words: Words.min(1, 'Say why it is open again.'),
  }),
  output: CaseShown,
})

export const setFollowUp = endpoint({
  put: '/api/cases/:id/follow-up',
  needs: 'cases:write',
  summary: 'Name another day on which somebody looks after it',
  input: Changing.extend({ followUpAt: z.iso.datetime() }),
  output: CaseShown,
})

export const makeFollowUp = endpoint({
  post: '/api/cases/:id/follow-ups',
  needs: 'cases:write',
  summary: 'Somebody looked after it: where all is well the case is closed, else it is open again',
  input: Changing.extend({ isWell: z.boolean(), words: Words.default('') }),
  output: CaseShown,
  status: 201,
})

export const closeCase = endpoint({
  post: '/api/cases/:id/closure',
  needs: 'cases:write',
  summary: 'Put a solved case away before its follow-up, with the reason',
  input: Changing.extend({ words: Words.min(1, 'Say why nobody has to look after it.') }),
  output: CaseShown,
  status: 201,
})

export const mergeCase = endpoint({
  post: '/api/cases/:id/merged',
  needs: 'cases:write',
  summary:
    'Let another case of the same customer go on in this one: the older opening and the earlier due time hold',
  input: Changing.extend({ otherId: z.uuid(), otherRevision: z.number().int().min(1) }),
  output: CaseShown,
  status: 201,
})

export const escalateCase = endpoint({
  post: '/api/cases/:id/escalations',
  needs: 'cases:write',
  summary: 'Ask managers for help with it: they are told',
  input: Changing.extend({ words: Words.min(1, 'Say what you need.') }),
  output: CaseShown,
  status: 201,
})

export const addNote = endpoint({
  post: '/api/cases/:id/notes',
  needs: 'cases:write',
  summary: 'Write something down that colleagues have to know',
  input: OneCase.extend({ words: Words.min(1, 'Write something down.') }),
  output: CaseShown,
  status: 201,
})
