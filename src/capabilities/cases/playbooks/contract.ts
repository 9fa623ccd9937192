import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { courtesyRules } from './courtesy/finding.ts'
import { FilledDraft, PlaybookShown, PlaybookWords, Run, Suggestion } from './shown.ts'

export type { FilledDraft, PlaybookShown, Run, Suggestion } from './shown.ts'

const One = z.object({ id: z.uuid() })
const InCase = One.extend({ run: z.uuid() })
const Changing = One.extend({ revision: z.coerce.number().int().min(0) })

export const listPlaybooks = endpoint({
  get: '/api/playbooks',
  needs: 'cases:read',
  summary:
    'What to do for customers of a kind or at a moment: those that come with Attune, and the company’s own',
  input: z.object({}),
  output: z.object({ playbooks: z.array(PlaybookShown) }),
})

export const showPlaybook = endpoint({
  get: '/api/playbooks/:id',
  needs: 'cases:read',
  summary: 'One playbook: its steps and drafts',
  input: One,
  output: PlaybookShown,
})

export const makePlaybook = endpoint({
  post: '/api/playbooks',
  needs: 'cases:manage',
  summary: 'A playbook of the company’s own',
  input: PlaybookWords,
  output: PlaybookShown,
  status: 201,
})

export const changePlaybook = endpoint({
  put: '/api/playbooks/:id',
  needs: 'cases:manage',
  summary: 'Put a playbook in other words, or offer it no longer; what was begun with it keeps its steps',
  input: PlaybookWords.extend({ id: z.uuid(), revision: z.number().int().min(0), isOff: z.boolean() }),
  output: PlaybookShown,
})

export const removePlaybook = endpoint({
  delete: '/api/playbooks/:id',
  needs: 'cases:manage',
  summary: 'Remove an own playbook; one that comes with Attune is again as it came',
  input: Changing,
  output: z.null(),
  status: 204,
})

export const showCasePlaybooks = endpoint({
  get: '/api/cases/:id/playbooks',
  needs: 'cases:read',
  summary: 'What was begun in a case, step by step, and which playbooks fit it and why',
  input: One,
  output: z.object({
    /** The newest first; with those of cases that went on in this one. */
    runs: z.array(Run),
    /** Best first; only those with a reason. */
    suggestions: z.array(Suggestion),
    /** What the words and the history were: without them nothing can be suggested. */
    read: z.object({ messages: z.number(), contacts: z.number() }),
    /** All that are offered for cases of this kind. */
    choices: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
})

export const startPlaybook = endpoint({
  post: '/api/cases/:id/playbooks',
  needs: 'cases:write',
  summary: 'Begin a playbook in a case',
  input: One.extend({ playbookId: z.uuid() }),
  output: Run,
  status: 201,
})

export const stopPlaybook = endpoint({
  delete: '/api/cases/:id/playbooks/:run',
  needs: 'cases:write',
  summary: 'Stop a playbook in a case: it was not the right one; what was done stays written',
  input: InCase,
  output: Run,
})

const OneStep = InCase.extend({ step: z.string().max(63) })

export const takeStep = endpoint({
  put: '/api/cases/:id/playbooks/:run/steps/:step',
  needs: 'cases:write',
  summary: 'A step was done, or did not fit',
  input: OneStep.extend({ outcome: z.enum(['done', 'skipped']).default('done') }),
  output: Run,
})

export const takeStepBack = endpoint({
  delete: '/api/cases/:id/playbooks/:run/steps/:step',
  needs: 'cases:write',
  summary: 'It was not done after all',
  input: OneStep,
  output: Run,
})

export const draftMessages = endpoint({
  get: '/api/cases/:id/drafts',
  needs: 'cases:write',
  summary: 'Messages to begin from, with what is known of the customer; what is missing is marked',
  input: One.extend({
    /** Those of this playbook; those of the one that was begun unless told. */
    playbook: z.uuid().optional(),
  }),
  output: z.object({
    /** The customer's language as far as it is known; empty where it is not. */
    language: z.string(),
    drafts: z.array(FilledDraft),
  }),
})

export const checkCourtesy = endpoint({
  post: '/api/courtesy-checks',
  needs: 'cases:write',
  summary:
    'Read a message before it leaves: blame, commands, jargon, empty apologies, no next step, promises without a day',
  input: z.object({
    text: z.string().max(20_000),
    /** Two letters; `en` and `de` are known, others are not judged. */
    language: z.string().max(10).default('en'),
  }),
  output: z.object({
    /** False: the language is not known, and nothing can be said. */
    isKnown: z.boolean(),
    findings: z.array(
      z.object({
        rule: z.enum(courtesyRules),
        /** Where, in UTF-16 units; both 0 where it is about the whole message. */
        start: z.number(),
        end: z.number(),
        words: z.string(),
        message: z.string(),
        fix: z.string(),
      }),
    ),
  }),
})
