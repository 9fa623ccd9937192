import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Written } from '../profile/contract.ts'

const Id = z.uuid()

export const Note = Written.extend({
  id: Id,
  /** The record it was written on. */
  customerId: Id,
  text: z.string(),
  writtenAt: z.iso.datetime(),
})
export type Note = z.infer<typeof Note>

const Text = z.string().trim().min(1).max(10_000)
const Mentions = z.array(Id).max(50)

export const listNotes = endpoint({
  get: '/api/customers/:id/notes',
  needs: 'customers:read',
  summary: 'What colleagues wrote down about a customer: pinned ones first, then the newest',
  input: z.object({ id: Id }),
  output: z.object({ notes: z.array(Note) }),
})

export const writeNote = endpoint({
  post: '/api/customers/:id/notes',
  needs: 'notes:write',
  summary: 'Write something down about a customer',
  input: z.object({
    id: Id,
    text: Text,
    /** Ids of colleagues who are named in it. */
    mentions: Mentions.default([]),
    pinned: z.boolean().default(false),
  }),
  output: Note,
  status: 201,
})

export const changeNote = endpoint({
  patch: '/api/notes/:id',
  needs: 'notes:write',
  summary: 'Change the words of a note of one’s own, or pin any note',
  input: z.object({
    id: Id,
    text: Text.optional(),
    mentions: Mentions.optional(),
    pinned: z.boolean().optional(),
  }),
  output: Note,
})

export const deleteNote = endpoint({
  delete: '/api/notes/:id',
  needs: 'notes:write',
  summary: 'Delete a note of one’s own; whoever may change customers deletes any',
  input: z.object({ id: Id }),
  output: z.null(),
  status: 204,
})
