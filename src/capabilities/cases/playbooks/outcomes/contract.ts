import { z } from 'zod'
import { endpoint } from '../../../../platform/http/endpoint.ts'

/** A share with its 95 % Wilson interval; null where there is nothing to count. */
const Share = z.object({
  hits: z.number(),
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type ShareShown = z.infer<typeof Share>

export const showOutcomes = endpoint({
  get: '/api/playbooks/outcomes',
  needs: 'cases:read',
  summary:
    'Who arrived angry and left resolved, by playbook, and whether compensation helps more than kindness alone',
  input: z.object({ days: z.coerce.number().int().min(7).max(1_100).default(365) }),
  output: z.object({
    days: z.number(),
    /** Recovery cases that were opened and solved in these days. */
    solved: z.number(),
    /** Of those who arrived angry: solved, not opened again, and nothing unhappy was heard since. */
    angryLeftResolved: Share,
    /** The same of all solved cases in which a playbook was begun, and of those without one. */
    byPlaybook: z.array(
      z.object({
        playbookId: z.uuid().nullable(),
        /** Null: no playbook was begun. */
        name: z.string().nullable(),
        leftResolved: Share,
      }),
    ),
    /** Angry ones who were given something of value, against those who got kind words alone, like compared with like. */
    compensation: z.object({
      given: Share,
      kindWords: Share,
      /** Null where no two like groups can be compared. */
      difference: z
        .object({ value: z.number(), low: z.number(), high: z.number(), p: z.number(), n: z.number() })
        .nullable(),
    }),
    /** How often the playbook that was begun was the one that had been suggested first. */
    followedSuggestion: Share,
  }),
})
