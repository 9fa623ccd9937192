import type { Identified } from '../../customers/index.ts'
import { storable } from '../masking/mask-properties.ts'
import type { ArrivedInteraction } from './pass.ts'
import { label } from './row.ts'

/** What somebody wrote or said in a conversation, before anything in it is masked. */
export interface Written {
  /** The interaction it is the text of. */
  id: string
  /** The customer record it was known by. */
  recordId: string
  unit: string
  importId: string
  /** UTC ISO. */
  at: string
  text: string
}

/** Keeps texts of conversations as they were written, for whoever may read them so. */
export interface WordsKeeper {
  /** Resolves when they are durable; the same ones again change nothing. */
  keep(written: readonly Written[]): Promise<void>
  /** Lets go of what an import brought. */
  takeBack(importId: string): Promise<void>
}

const spoken: ReadonlySet<string> = new Set(['message', 'ticket', 'call'])

/** The texts among what arrived that belong to a conversation. */
export function writtenIn(arrived: readonly (readonly [ArrivedInteraction, Identified])[]): Written[] {
  const written: Written[] = []
  for (const [{ id, source, incoming }, { recordId }] of arrived) {
    const { kind, conversationId, text, occurredAt: at } = incoming
    if (!conversationId || !text || !spoken.has(kind)) continue
    const unit = label(incoming.unit) ?? source.unit ?? ''
    written.push({ id, recordId, unit, importId: source.importId ?? '', at, text: storable(text) })
  }
  return written
}
